package org.fleetmail.ui.internal.device;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Device;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.SavedQuery;
import org.fleetmail.model.Site;
import org.fleetmail.rollout.finding.DeviceFindings;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.look.FleetHandler;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.rollout.FleetCopy;
import org.fleetmail.ui.internal.rollout.PlanJob;
import org.fleetmail.ui.internal.rollout.PlanWords;

/** Reads the selected devices, those of a selected site, group or query, or the one in the editor, and compares. */
public final class CompareHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        List<Device> chosen = devices(
                fleet.fleet(), HandlerUtil.getCurrentStructuredSelection(event).toList());
        List<Device> devices = chosen.isEmpty()
                ? ElementInput.edited(HandlerUtil.getActiveEditor(event), Device.class).stream()
                        .toList()
                : chosen;
        if (!devices.isEmpty()) {
            read(window, fleet, devices);
        }
    }

    /** The devices that are meant by what is selected, each once. */
    static List<Device> devices(Fleet fleet, List<?> selected) {
        return selected.stream()
                .flatMap(each -> switch (each) {
                    case Device device -> Stream.of(device);
                    case Site site -> fleet.getDevices().stream().filter(device -> device.getSite() == site);
                    case DeviceGroup group -> chosen(fleet, group.getQuery());
                    case SavedQuery query -> chosen(fleet, query.getQuery());
                    default -> Stream.<Device>empty();
                })
                .filter(device -> device.eContainer() == fleet)
                .distinct()
                .toList();
    }

    private static Stream<Device> chosen(Fleet fleet, String query) {
        return DeviceQuery.parse(query == null ? "" : query).map(words -> words.select(fleet)).toOptional().stream()
                .flatMap(List::stream);
    }

    private static void read(IWorkbenchWindow window, OpenFleet fleet, List<Device> devices) {
        Engines engines = new Engines(window.getService(Services.class));
        FleetCopy copy = new FleetCopy(fleet);
        PlanRequest request = PlanRequest.of(
                copy.fleet(), copy.path(), devices.stream().map(copy::of).toList());
        var display = window.getShell().getDisplay();
        PlanJob job = new PlanJob(
                NLS.bind(Messages.CompareHandler_reading, devices.size()),
                (listener, stop) -> engines.read(request, listener, stop),
                outcome -> Later.on(display, () -> show(window, fleet, devices, outcome)));
        job.schedule();
    }

    private static void show(IWorkbenchWindow window, OpenFleet fleet, List<Device> devices, Outcome<Plan> outcome) {
        switch (outcome) {
            case Outcome.Failed<Plan>(Trouble trouble) -> Statuses.show(trouble);
            case Outcome.Done<Plan>(Plan plan) -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    see(fleet, plan);
                    new DeviceComparison(window.getShell(), fleet, Compared.of(devices, plan)).open();
                }
            }
        }
    }

    private static void see(OpenFleet fleet, Plan plan) {
        Map<String, State> states = new HashMap<>();
        plan.items()
                .forEach(item -> states.put(
                        item.device(),
                        new State(
                                PlanWords.mood(item.state()),
                                item.state().label().in(Locale.getDefault()),
                                Instant.now())));
        fleet.see(states);
        fleet.observe(new DeviceFindings(fleet.fleet()).of(plan));
    }
}
