package org.fleetmail.ui.internal.rollout;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.Parts;

/** Shows the Rollout view and does there what the plugin.xml says after a colon: plan, apply, cancel or rollBack. */
public final class RolloutHandler extends AbstractHandler implements IExecutableExtension {
    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        RolloutView view = view(event);
        if (what.equals("cancel")) {
            view.work().cancel();
        } else if (!view.work().isBusy()) {
            begin(view);
        }
        return null;
    }

    private void begin(RolloutView view) {
        switch (what) {
            case "plan" -> view.makePlan();
            case "apply" -> view.apply();
            case "rollBack" -> view.rollBack();
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static RolloutView view(ExecutionEvent event) throws ExecutionException {
        try {
            var page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
            return (RolloutView) page.showView(Parts.ROLLOUT);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
