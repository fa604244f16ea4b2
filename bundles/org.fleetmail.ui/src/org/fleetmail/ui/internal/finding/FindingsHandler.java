package org.fleetmail.ui.internal.finding;

import org.eclipse.core.commands.ExecutionException;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.ViewHandler;

/** Mends and accepts in the Findings view: fix, fix-all or accept. */
public final class FindingsHandler extends ViewHandler<FindingsView> {
    public FindingsHandler() {
        super(FindingsView.class, Parts.FINDINGS);
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
