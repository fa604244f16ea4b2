package org.fleetmail.ui.internal.verification;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** What the usual keys do in the TLS Verification view: copy, select all, check again. */
final class CheckKeys {
    private final IActionBars bars;

    CheckKeys(IActionBars bars) {
        this.bars = bars;
    }

    CheckKeys copying(Runnable action) {
        return on(ActionFactory.COPY, action);
    }

    CheckKeys selectingAll(Runnable action) {
        return on(ActionFactory.SELECT_ALL, action);
    }

    CheckKeys checkingAgain(Runnable action) {
        return on(ActionFactory.REFRESH, action);
    }

    private CheckKeys on(ActionFactory key, Runnable action) {
        bars.setGlobalActionHandler(key.getId(), new Action() {
            @Override
            public void run() {
                action.run();
            }
        });
        return this;
    }
}
