package org.fleetmail.ui.internal.profile;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard that learns a model from a recording. */
public final class LearnHandler extends AbstractHandler {
    public static final String COMMAND = "org.fleetmail.ui.learnProfile";
    private static final Point SIZE = new Point(980, 680);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        WizardDialog dialog = new WizardDialog(window.getShell(), new LearnWizard(window));
        dialog.setPageSize(SIZE);
        dialog.open();
        return null;
    }
}
