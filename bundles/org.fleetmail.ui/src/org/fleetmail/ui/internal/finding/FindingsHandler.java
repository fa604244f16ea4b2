package org.fleetmail.ui.internal.finding;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.Parts;

/** Shows the Findings view and does there what the plugin.xml says after a colon. */
public final class FindingsHandler extends AbstractHandler implements IExecutableExtension {
    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        FindingsView view = view(event);
        switch (what) {
            case "fix" -> view.fix();
            case "fix-all" -> view.fixAll();
            case "accept" -> view.accept();
            default -> throw new ExecutionException(what);
        }
        return null;
    }

    private static FindingsView view(ExecutionEvent event) throws ExecutionException {
        try {
            var page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
            return (FindingsView) page.showView(Parts.FINDINGS);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
