package org.fleetmail.rollout.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.contact.Crowd;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.contact.FleetReader;
import org.fleetmail.rollout.contact.Politeness;
import org.fleetmail.store.run.RunKind;

/** Makes plans: asks the endpoints, reads every selected device and compares it with what it shall have. */
public final class Planner {
    private static final int PARALLEL = 8;
    private static final int STOP_AFTER_FAILURES = 3;

    private final Equipment equipment;
    private final Optional<EndpointCheck> endpoints;
    private final Clock clock;
    private final Politeness politeness = new Politeness();

    private Planner(Equipment equipment, Optional<EndpointCheck> endpoints, Clock clock) {
        this.equipment = equipment;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    public Planner(Equipment equipment, EndpointCheck endpoints, Clock clock) {
        this(equipment, Optional.of(endpoints), clock);
    }

    /** A planner that asks no endpoint, for reading devices and their drift alone. */
    public static Planner withoutPreflight(Equipment equipment, Clock clock) {
        return new Planner(equipment, Optional.empty(), clock);
    }

    /** The plan; {@code CANCELLED} when it was. A device that does not answer is an item of the plan, not a failure. */
    public Outcome<Plan> plan(PlanRequest request, PlanListener listener, Cancellation cancellation) {
        List<Candidate> candidates = request.devices().stream()
                .map(device -> candidate(request, device))
                .toList();
        ItemMaker maker = new ItemMaker(new Fitting(equipment.secrets()), checked(candidates, cancellation));
        Map<Candidate, PlanItem> items = new LinkedHashMap<>();
        candidates.forEach(candidate -> items.put(candidate, null));
        AtomicInteger done = new AtomicInteger();
        new Crowd(FleetReader.PARALLEL).each(candidates, candidate -> {
            PlanItem item = maker.item(candidate, read(candidate, cancellation));
            synchronized (items) {
                items.put(candidate, item);
            }
            listener.looked(item, done.incrementAndGet(), candidates.size());
        });
        return cancellation.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, request.path(), ""))
                : Outcome.done(plan(request, new ArrayList<>(items.values()), preflights(maker)));
    }

    private Candidate candidate(PlanRequest request, Device device) {
        Desired desired =
                Desired.of(device, request.rollout().map(Rollout::getTemplate).orElseGet(device::getTemplate));
        return Candidate.of(device, desired, equipment.contact(device));
    }

    private Outcome<DeviceState> read(Candidate candidate, Cancellation cancellation) {
        return cancellation.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, candidate.name(), ""))
                : candidate.contact().then(contact -> read(contact, cancellation));
    }

    private Outcome<DeviceState> read(Contact contact, Cancellation cancellation) {
        return politeness.with(contact, () -> contact.read(cancellation));
    }

    private Map<String, ItemMaker.Checked> checked(List<Candidate> candidates, Cancellation cancellation) {
        Map<String, ItemMaker.Checked> checked = new LinkedHashMap<>();
        Map<String, Endpoint> wanted = new LinkedHashMap<>();
        candidates.forEach(candidate ->
                candidate.desired().endpoint().ifPresent(endpoint -> wanted.putIfAbsent(endpoint.getId(), endpoint)));
        if (endpoints.isPresent()) {
            new Crowd(PARALLEL).each(List.copyOf(wanted.values()), endpoint -> {
                Outcome<EndpointObservation> seen = endpoints.get().observe(endpoint, cancellation);
                synchronized (checked) {
                    seen.toOptional()
                            .ifPresent(observation ->
                                    checked.put(endpoint.getId(), ItemMaker.Checked.of(endpoint, observation)));
                }
            });
        }
        return checked;
    }

    private static List<Preflight> preflights(ItemMaker maker) {
        return maker.endpoints().values().stream()
                .map(ItemMaker.Checked::preflight)
                .toList();
    }

    private Plan plan(PlanRequest request, List<PlanItem> items, List<Preflight> preflights) {
        blockTwins(items);
        return new Plan(
                RunKind.ROLLOUT,
                request.rollout().map(Rollout::getName).orElse(""),
                request.path(),
                request.selection(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.rollout().map(Rollout::getParallel).orElse(PARALLEL),
                request.rollout().map(Rollout::getStopAfterFailures).orElse(STOP_AFTER_FAILURES),
                preflights,
                Waves.of(request.rollout(), items),
                items);
    }

    /** A device that is in the fleet under two addresses is written once. */
    private static void blockTwins(List<PlanItem> items) {
        Map<String, PlanItem> bySerial = new HashMap<>();
        items.replaceAll(item -> {
            PlanItem first = item.serial().isEmpty() || item.state() != ItemState.CHANGE
                    ? null
                    : bySerial.putIfAbsent(item.kind() + " " + item.serial(), item);
            return first == null ? item : item.blocked(Reason.of(TroubleCode.DEVICE_TWICE, first.name()));
        });
    }
}
