package org.fleetmail.rollout.plan;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Rollout;

/**
 * What to plan. The fleet is read while the plan is made: who edits it at the same time gives a copy.
 *
 * @param fleet the fleet
 * @param path path of the fleet file, empty when it was never saved
 * @param rollout template, waves and gates; empty: every device its own template
 * @param selection which devices, as a query, for the record
 * @param devices the selected devices
 * @param wish what shall be other than the fleet says
 */
public record PlanRequest(
        Fleet fleet, String path, Optional<Rollout> rollout, String selection, List<Device> devices, Wish wish) {
    public PlanRequest {
        devices = List.copyOf(devices);
    }

    /**
     * The devices of a rollout, narrowed by a further query where it is not empty.
     *
     * @return {@code QUERY-SYNTAX} where one of the queries cannot be understood
     */
    public static Outcome<PlanRequest> of(Fleet fleet, String path, Rollout rollout, String narrower) {
        String own = Optional.ofNullable(rollout.getSelection()).orElse("");
        return DeviceQuery.parse(own)
                .then(first -> DeviceQuery.parse(narrower)
                        .map(second -> new PlanRequest(
                                fleet,
                                path,
                                Optional.of(rollout),
                                (own + " " + narrower).strip(),
                                fleet.getDevices().stream()
                                        .filter(first::matches)
                                        .filter(second::matches)
                                        .toList(),
                                Wish.NONE)));
    }

    /** The devices that a query finds, each with its own template; {@code QUERY-SYNTAX} where it cannot be understood. */
    public static Outcome<PlanRequest> of(Fleet fleet, String path, String query) {
        return DeviceQuery.parse(query)
                .map(parsed -> new PlanRequest(fleet, path, Optional.empty(), query, parsed.select(fleet), Wish.NONE));
    }

    /** Some devices, each with its own template. */
    public static PlanRequest of(Fleet fleet, String path, List<Device> devices) {
        return new PlanRequest(fleet, path, Optional.empty(), "", devices, Wish.NONE);
    }

    /** The same devices with something other than the fleet says. */
    public PlanRequest with(Wish other) {
        return new PlanRequest(fleet, path, rollout, selection, devices, other);
    }

    /** Only those devices that are in a list as well, as {@link DeviceList} reads it. @param name of the list */
    public PlanRequest within(DeviceList list, String name) {
        List<Device> both = devices.stream().filter(list::holds).toList();
        return new PlanRequest(fleet, path, rollout, (selection + " @" + name).strip(), both, wish);
    }
}
