package org.fleetmail.rollout.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.MailTemplate;
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
        Map<String, ItemMaker.Checked> checked = checked(candidates, cancellation);
        return items(candidates, checked, listener, cancellation).map(items -> plan(request, items, checked));
    }

    /** The plan of the way back, as {@link #plan}; endpoints are not asked, since the way back must always be open. */
    public Outcome<Plan> plan(ReturnRequest request, PlanListener listener, Cancellation cancellation) {
        List<Candidate> candidates = request.devices().stream()
                .map(earlier -> Candidate.of(
                        earlier.device(),
                        Desired.of(earlier.before(), Origin.EARLIER, request.run()),
                        earlier.written(),
                        equipment.contact(earlier.device())))
                .toList();
        return items(candidates, Map.of(), listener, cancellation).map(items -> plan(request, items));
    }

    private Outcome<List<PlanItem>> items(
            List<Candidate> candidates,
            Map<String, ItemMaker.Checked> checked,
            PlanListener listener,
            Cancellation cancellation) {
        ItemMaker maker = new ItemMaker(new Fitting(equipment.secrets()), checked);
        PlanItem[] items = new PlanItem[candidates.size()];
        AtomicInteger done = new AtomicInteger();
        List<Integer> places = IntStream.range(0, items.length).boxed().toList();
        new Crowd(FleetReader.PARALLEL).each(places, place -> {
            Candidate candidate = candidates.get(place);
            items[place] = maker.item(candidate, read(candidate, cancellation));
            listener.looked(items[place], done.incrementAndGet(), items.length);
        });
        return cancellation.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, "", ""))
                : Outcome.done(List.of(items));
    }

    private Candidate candidate(PlanRequest request, Device device) {
        MailTemplate template = request.rollout().map(Rollout::getTemplate).orElseGet(device::getTemplate);
        return Candidate.of(device, Desired.of(device, template), new TreeMap<>(), equipment.contact(device));
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

    private Plan plan(PlanRequest request, List<PlanItem> found, Map<String, ItemMaker.Checked> checked) {
        List<PlanItem> items = withoutTwins(found);
        return new Plan(
                RunKind.ROLLOUT,
                request.rollout().map(Rollout::getName).orElse(""),
                request.path(),
                request.selection(),
                now(),
                request.rollout().map(Rollout::getParallel).orElse(PARALLEL),
                request.rollout().map(StopAfter::of).orElse(StopAfter.USUAL),
                checked.values().stream().map(ItemMaker.Checked::preflight).toList(),
                Waves.of(request.rollout(), items),
                items);
    }

    private Plan plan(ReturnRequest request, List<PlanItem> found) {
        List<PlanItem> items = new ArrayList<>(found);
        for (int i = 0; i < items.size(); i++) {
            items.set(i, items.get(i).noting(request.devices().get(i).notes()));
        }
        return new Plan(
                RunKind.ROLLBACK,
                request.run(),
                request.path(),
                request.selection(),
                now(),
                PARALLEL,
                StopAfter.NOTHING,
                List.of(),
                Waves.together(items),
                items);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A device that is in the fleet under two addresses is written once. */
    private static List<PlanItem> withoutTwins(List<PlanItem> items) {
        Map<String, PlanItem> bySerial = new HashMap<>();
        return items.stream()
                .map(item -> {
                    PlanItem first = item.serial().isEmpty() || item.state() != ItemState.CHANGE
                            ? null
                            : bySerial.putIfAbsent(item.kind() + " " + item.serial(), item);
                    return first == null ? item : item.blocked(Reason.of(TroubleCode.DEVICE_TWICE, first.name()));
                })
                .toList();
    }
}
