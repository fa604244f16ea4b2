package org.fleetmail.ui.internal.rollout;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.ui.Parts;

/** Shows the Rollout view and does there what the plugin.xml says after a colon: wizard, plan, apply, openPlan, pause, cancel or rollBack. */
public final class RolloutHandler extends AbstractHandler implements IExecutableExtension {
    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        if (what.equals("openPlan")) {
            PlanFiles.choose(HandlerUtil.getActiveShellChecked(event)).ifPresent(file -> open(page, file));
        } else {
            view(page).ifPresent(this::run);
        }
        return null;
    }

    private void run(RolloutView view) {
        switch (what) {
            case "cancel" -> view.work().cancel();
            case "pause" -> view.pause();
            default -> {
                if (!view.work().isBusy()) {
                    begin(view);
                }
            }
        }
    }

    /** Opens the editor of a plan's file. */
    public static void open(IWorkbenchPage page, Path file) {
        try {
            page.openEditor(new PlanInput(file.toAbsolutePath()), Parts.PLAN_EDITOR);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private void begin(RolloutView view) {
        switch (what) {
            case "wizard" -> view.wizard();
            case "plan" -> view.makePlan();
            case "apply" -> view.apply();
            case "rollBack" -> view.rollBack();
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** The Rollout view of a page, shown. */
    static Optional<RolloutView> view(IWorkbenchPage page) {
        try {
            return Optional.of((RolloutView) page.showView(Parts.ROLLOUT));
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            return Optional.empty();
        }
    }
}
