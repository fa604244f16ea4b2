package org.fleetmail.ui.internal.compare;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.fleet.merge.FleetMerge;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.FleetHandler;
import org.fleetmail.ui.internal.look.Wait;

/** Compares the fleet at work with its file as it was last read or saved: compare shows it, revert takes all of it back. */
public final class SavedHandler extends FleetHandler implements IExecutableExtension {
    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) throws ExecutionException {
        switch (what) {
            case "compare" -> compare(window, fleet);
            case "revert" -> revert(window, fleet);
            default -> throw new ExecutionException(what);
        }
    }

    private static IRunnableContext progress(IWorkbenchWindow window) {
        return window.getWorkbench().getProgressService();
    }

    private static void compare(IWorkbenchWindow window, OpenFleet fleet) {
        Wait.orTell(
                        progress(window),
                        Messages.SavedComparison_title,
                        () -> FleetMerge.back(fleet.fleet(), fleet.base()))
                .ifPresent(way -> new SavedComparison(window.getShell(), fleet, way).open());
    }

    private static void revert(IWorkbenchWindow window, OpenFleet fleet) {
        if (!fleet.isDirty()) {
            MessageDialog.openInformation(
                    window.getShell(), Messages.SavedHandler_revert, Messages.SavedComparison_nothing);
            return;
        }
        Wait.orTell(progress(window), Messages.SavedHandler_revert, () -> FleetMerge.back(fleet.fleet(), fleet.base()))
                .filter(way -> MessageDialog.openQuestion(
                        window.getShell(),
                        Messages.SavedHandler_revert,
                        NLS.bind(
                                Messages.SavedHandler_question,
                                way.size(),
                                fleet.path().getFileName())))
                .ifPresent(way -> fleet.takeBack(way, Messages.SavedHandler_reverted, true));
    }
}
