package org.fleetmail.ui.internal.steps;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.Parts;

/** Shows the guided steps. */
public final class StepsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(Parts.GUIDED_STEPS);
        } catch (PartInitException e) {
            throw new ExecutionException(Parts.GUIDED_STEPS, e);
        }
        return null;
    }
}
