package org.fleetmail.rollout.drift;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Site;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.EndpointCheck;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanJson;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Store;
import org.fleetmail.store.observation.Observation;

/**
 * Compares devices with their templates. What differs is kept as an observation and told; it is written only where the
 * policy of the device's site says so, and then as a run like any other: planned with its preflight, journalled, read back.
 */
public final class DriftCheck {
    /** Kind of the observations that are kept of devices that drifted. */
    public static final String KIND = "drift";

    private final Store store;
    private final Equipment equipment;
    private final EndpointCheck endpoints;
    private final Clock clock;

    /** @param endpoints is asked before anything is put right */
    public DriftCheck(Store store, Equipment equipment, EndpointCheck endpoints, Clock clock) {
        this.store = store;
        this.equipment = equipment;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /**
     * Checks devices.
     *
     * @param path path of the fleet file
     * @param options note and author of the run that puts right what may be put right
     */
    public Outcome<DriftReport> check(
            Fleet fleet, String path, List<Device> devices, ApplyOptions options, Cancellation cancellation) {
        return Planner.withoutPreflight(equipment, clock)
                .plan(PlanRequest.of(fleet, path, devices), PlanListener.NONE, cancellation)
                .then(seen -> {
                    List<PlanItem> drifted =
                            with(seen, Set.of(ItemState.CHANGE, ItemState.BLOCKED, ItemState.HAND_WORK)).stream()
                                    .filter(item -> item.state() != ItemState.HAND_WORK
                                            || !item.changes().isEmpty())
                                    .toList();
                    List<PlanItem> unread = with(seen, Set.of(ItemState.UNREACHABLE, ItemState.CREDENTIALS_NEEDED));
                    return kept(drifted)
                            .then(done -> repaired(fleet, path, devices, drifted, options, cancellation))
                            .map(repair -> new DriftReport(drifted, unread, repair));
                });
    }

    private static List<PlanItem> with(Plan plan, Set<ItemState> states) {
        return plan.items().stream()
                .filter(item -> states.contains(item.state()))
                .toList();
    }

    private Outcome<Void> kept(List<PlanItem> drifted) {
        Outcome<Void> kept = Outcome.done(null);
        for (PlanItem item : drifted) {
            String json = Json.compact(Json.object().set("changes", Json.array(item.changes(), PlanJson::of)));
            kept = kept.then(
                    done -> store.observations().keep(new Observation(KIND, item.device(), clock.instant(), json)));
        }
        return kept;
    }

    private Outcome<Optional<RunSummary>> repaired(
            Fleet fleet,
            String path,
            List<Device> devices,
            List<PlanItem> drifted,
            ApplyOptions options,
            Cancellation cancellation) {
        Set<String> ids = new HashSet<>(drifted.stream().map(PlanItem::device).toList());
        List<Device> mayBe = devices.stream()
                .filter(device -> ids.contains(device.getId()) && mayBeRepaired(device))
                .toList();
        if (mayBe.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return new Planner(equipment, endpoints, clock)
                .plan(PlanRequest.of(fleet, path, mayBe), PlanListener.NONE, cancellation)
                .then(plan -> new Rollouts(store, equipment, Fleets.only(fleet), clock)
                        .apply(plan, options, RunListener.NONE, cancellation))
                .map(Optional::of);
    }

    private static boolean mayBeRepaired(Device device) {
        return Optional.ofNullable(device.getSite())
                .map(Site::getPolicy)
                .filter(Policy::isRepairDrift)
                .isPresent();
    }
}
