package org.fleetmail.ui.internal.creation;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard that makes a fleet. */
public final class NewFleetHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        NewFleetWizard.open(HandlerUtil.getActiveWorkbenchWindowChecked(event), Next.NOTHING);
        return null;
    }
}
