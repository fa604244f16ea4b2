package org.fleetmail.ui.internal.finding;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.form.ElementEditor;
import org.fleetmail.ui.internal.look.ViewHandler;

/** Mends and accepts in the Findings view: fix, fix-all or accept. In an editor, fix mends the worst of its element. */
public final class FindingsHandler extends ViewHandler<FindingsView> {
    public FindingsHandler() {
        super(FindingsView.class, Parts.FINDINGS);
    }

    /** In the editor of an element, what mends is what mends that element. */
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (!(HandlerUtil.getActivePart(event) instanceof ElementEditor editor) || !isAsked("fix")) {
            return super.execute(event);
        }
        Optional<Finding> mendable = editor.fleet().allFindings().stream()
                .filter(finding -> finding.element().equals(editor.element().getId()))
                .filter(finding -> !finding.fixes().isEmpty())
                .findFirst();
        if (mendable.isEmpty()) {
            return super.execute(event);
        }
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Mending.choose(window.getShell(), mendable.get(), window.getService(OpenFleets.class));
        return null;
    }

    @Override
    protected void run(FindingsView view, String what) throws ExecutionException {
        switch (what) {
            case "fix" -> view.fix();
            case "fix-all" -> view.fixAll();
            case "accept" -> view.accept();
            default -> throw new ExecutionException(what);
        }
    }
}
