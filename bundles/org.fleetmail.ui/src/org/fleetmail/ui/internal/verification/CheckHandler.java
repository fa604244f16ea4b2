package org.fleetmail.ui.internal.verification;

import org.eclipse.core.commands.ExecutionException;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.ViewHandler;

/** Checks in the TLS Verification view, and takes along what it shows: all, selected, deep, pause, cancel, copy, export, report or columns. */
public final class CheckHandler extends ViewHandler<VerificationView> {
    public CheckHandler() {
        super(VerificationView.class, Parts.VERIFICATION);
    }

    @Override
    protected void run(VerificationView view, String what) throws ExecutionException {
        switch (what) {
            case "all" -> view.checkAll();
            case "selected" -> view.checkSelected(Depth.GRADE);
            case "deep" -> view.checkSelected(Depth.DEEP);
            case "pause" -> view.pause();
            case "cancel" -> view.cancel();
            case "copy" -> view.copyDetails();
            case "export" -> view.export();
            case "report" -> view.report();
            case "columns" -> view.chooseColumns();
            default -> throw new ExecutionException(what);
        }
    }
}
