package org.fleetmail.ui.internal.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;

/** Opens the wizard that looks for what is wrong with an account of the fleet at work. */
public final class TroubleshootHandler extends AbstractHandler {
    public static final String COMMAND = "org.fleetmail.ui.troubleshoot";
    private static final Point SIZE = new Point(980, 600);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        window.getService(OpenFleets.class).current().ifPresent(fleet -> {
            var wizard = new TroubleshootWizard(fleet.fleet(), window.getService(Services.class));
            WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
            dialog.setPageSize(SIZE);
            dialog.open();
        });
        return null;
    }
}
