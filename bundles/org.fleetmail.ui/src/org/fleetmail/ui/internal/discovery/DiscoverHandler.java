package org.fleetmail.ui.internal.discovery;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;

/** Opens the discovery wizard for the fleet at work. */
public final class DiscoverHandler extends AbstractHandler {
    private static final int WIDTH = 940;
    private static final int HEIGHT = 620;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        window.getService(OpenFleets.class).current().ifPresent(fleet -> {
            WizardDialog dialog =
                    new WizardDialog(window.getShell(), new DiscoveryWizard(fleet, window.getService(Services.class)));
            dialog.setMinimumPageSize(WIDTH, HEIGHT);
            dialog.setPageSize(WIDTH, HEIGHT);
            dialog.open();
        });
        return null;
    }
}
