package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.run.Moment;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Shows all that runs did to the selected device, or to the one in the active editor. */
public final class HistoryHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        Optional<Device> device =
                HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof Device selected
                        ? Optional.of(selected)
                        : ElementInput.edited(HandlerUtil.getActiveEditor(event), Device.class);
        device.filter(one -> one.eContainer() == fleet.fleet()).ifPresent(one -> show(window, fleet, one));
    }

    private static void show(IWorkbenchWindow window, OpenFleet fleet, Device device) {
        Engines engines = new Engines(window.getService(Services.class));
        FleetCopy copy = new FleetCopy(fleet);
        String id = device.getId();
        String name = Elements.name(device);
        Errand.begin(
                NLS.bind(Messages.History_reading, name),
                window.getShell().getDisplay(),
                () -> engines.history(copy.fleets(), id),
                history -> show(window, id, name, history));
    }

    private static void show(IWorkbenchWindow window, String id, String name, Outcome<List<Moment>> history) {
        switch (history) {
            case Outcome.Done<List<Moment>>(List<Moment> moments)
            when window.getShell().isDisposed() -> {}
            case Outcome.Done<List<Moment>>(List<Moment> moments) ->
                HistoryDialog.ask(window.getShell(), name, moments)
                        .ifPresent(point -> RolloutHandler.view(window.getActivePage())
                                .ifPresent(view -> view.goBack("id:\"" + id + "\"", point)));
            case Outcome.Failed<List<Moment>>(Trouble trouble) -> Statuses.show(trouble);
        }
    }
}
