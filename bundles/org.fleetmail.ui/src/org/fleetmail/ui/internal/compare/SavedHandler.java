package org.fleetmail.ui.internal.compare;

import java.util.function.BiConsumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.core.fleet.merge.FleetMerge;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.look.Wait;

/** Compares the fleet at work with its file as it was last read or saved: compare shows it, revert takes all of it back. */
public final class SavedHandler extends AbstractHandler implements IExecutableExtension {
    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        BiConsumer<IWorkbenchWindow, OpenFleet> action = switch (what) {
            case "compare" -> SavedHandler::compare;
            case "revert" -> SavedHandler::revert;
            default -> throw new ExecutionException(what);
        };
        window.getService(OpenFleets.class).current().ifPresent(fleet -> action.accept(window, fleet));
        return null;
    }

    private static void compare(IWorkbenchWindow window, OpenFleet fleet) {
        Wait.orTell(window, () -> FleetMerge.back(fleet.fleet(), fleet.base()))
                .ifPresent(way -> new SavedComparison(window.getShell(), fleet, way).open());
    }

    private static void revert(IWorkbenchWindow window, OpenFleet fleet) {
        if (!fleet.isDirty()) {
            MessageDialog.openInformation(
                    window.getShell(), Messages.SavedHandler_revert, Messages.SavedComparison_nothing);
            return;
        }
        Wait.orTell(window, () -> FleetMerge.back(fleet.fleet(), fleet.base()))
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
