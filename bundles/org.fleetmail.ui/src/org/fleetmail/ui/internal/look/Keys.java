package org.fleetmail.ui.internal.look;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** What the usual keys and items of the Edit menu do while a part is active. */
public final class Keys {
    private final IActionBars bars;

    public Keys(IActionBars bars) {
        this.bars = bars;
    }

    /** Copies the selected rows of a table, and selects all of them. */
    public Keys forRows(LiveTable<?> table) {
        return copying(table::copySelection).selectingAll(table::selectAll);
    }

    public Keys copying(Runnable action) {
        return on(ActionFactory.COPY, action);
    }

    public Keys pasting(Runnable action) {
        return on(ActionFactory.PASTE, action);
    }

    public Keys selectingAll(Runnable action) {
        return on(ActionFactory.SELECT_ALL, action);
    }

    public Keys refreshing(Runnable action) {
        return on(ActionFactory.REFRESH, action);
    }

    public Keys finding(Runnable action) {
        return on(ActionFactory.FIND, action);
    }

    /** Alt+Enter. */
    public Keys showingProperties(Runnable action) {
        return on(ActionFactory.PROPERTIES, action);
    }

    private Keys on(ActionFactory key, Runnable action) {
        Action handler = new Action() {
            @Override
            public void run() {
                action.run();
            }
        };
        handler.setActionDefinitionId(key.getCommandId());
        bars.setGlobalActionHandler(key.getId(), handler);
        return this;
    }
}
