package org.fleetmail.ui.internal.verification;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.ui.Parts;

/** Shows the TLS Verification view and does there what the plugin.xml says after a colon. */
public final class CheckHandler extends AbstractHandler implements IExecutableExtension {
    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        VerificationView view = view(event);
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
        return null;
    }

    private static VerificationView view(ExecutionEvent event) throws ExecutionException {
        try {
            var page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
            return (VerificationView) page.showView(Parts.VERIFICATION);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
