package org.fleetmail.ui.internal.form;

import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;
import org.fleetmail.ui.internal.edit.StackAction;

/** Undo and redo while an editor of a fleet's element is active. */
public final class EditorBars extends EditorActionBarContributor {
    private StackAction[] actions = {};

    @Override
    public void init(IActionBars bars) {
        super.init(bars);
        actions = StackAction.install(bars);
    }

    @Override
    public void setActiveEditor(IEditorPart part) {
        for (StackAction action : actions) {
            action.use(part instanceof ElementEditor editor ? editor.fleet() : null);
        }
    }

    @Override
    public void dispose() {
        setActiveEditor(null);
        super.dispose();
    }
}
