package org.fleetmail.rollout.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.contact.Crowd;
import org.fleetmail.rollout.contact.DeviceReads;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.contact.FleetReader;
import org.fleetmail.store.run.RunKind;

/** Makes plans: asks the endpoints, reads every selected device and compares it with what it shall have. */
public final class Planner {
    private static final int PARALLEL = 8;

    private final Equipment equipment;
    private final Optional<EndpointCheck> endpoints;
    private final Clock clock;
    private final DeviceReads reads = new DeviceReads();

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
        Sightings sightings = new Sightings(endpoints, cancellation);
        sightings.ask(wanted(candidates));
        return items(candidates, sightings, listener, cancellation)
                .map(items -> withFallbacks(request, candidates, items, sightings))
                .map(items -> IntStream.range(0, items.size())
                        .mapToObj(place -> proven(candidates.get(place), items.get(place)))
                        .toList())
                .map(items -> plan(request, items, sightings));
    }

    /** The plan of the way back, as {@link #plan}; endpoints are not asked, since the way back must always be open. */
    public Outcome<Plan> plan(ReturnRequest request, PlanListener listener, Cancellation cancellation) {
        List<Candidate> candidates = request.devices().stream()
                .map(earlier -> Candidate.of(
                                earlier.device(),
                                Desired.of(earlier.before(), Origin.EARLIER, request.run(), earlier.obstacles()),
                                earlier.written(),
                                equipment.contact(earlier.device()))
                        .expecting(earlier.serial()))
                .toList();
        return items(candidates, new Sightings(Optional.empty(), cancellation), listener, cancellation)
                .map(items -> plan(request, items));
    }

    /** The plan of the write that proves a profile, as {@link #plan}; no endpoint is asked. */
    public Outcome<Plan> plan(TrialRequest request, PlanListener listener, Cancellation cancellation) {
        SortedMap<MailSetting, PlannedValue> value = new TreeMap<>();
        value.put(request.setting(), PlannedValue.text(request.value()));
        Candidate candidate = Candidate.of(
                request.device(),
                Desired.of(value, Origin.OVERRIDE, request.profile(), List.of()),
                new TreeMap<>(),
                equipment.contact(request.device()));
        PlanRequest one =
                PlanRequest.of((Fleet) request.device().eContainer(), request.path(), List.of(request.device()));
        Sightings none = new Sightings(Optional.empty(), cancellation);
        return items(List.of(candidate), none, listener, cancellation).map(items -> plan(one, items, none));
    }

    /** What was learned from a recording changes nothing before one write was proven. */
    private PlanItem proven(Candidate candidate, PlanItem item) {
        boolean fit = candidate
                .contact()
                .toOptional()
                .map(contact -> equipment.lets(contact.profile()))
                .orElse(true);
        return fit || item.state() != ItemState.CHANGE
                ? item
                : item.blocked(Reason.of(TroubleCode.PROFILE_UNPROVEN, item.profile()));
    }

    private Outcome<List<PlanItem>> items(
            List<Candidate> candidates, Sightings sightings, PlanListener listener, Cancellation cancellation) {
        ItemMaker maker = new ItemMaker(new Fitting(equipment.secrets()), sightings);
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
        Desired desired = Desired.of(device, template, request.wish());
        return Candidate.of(device, desired, new TreeMap<>(), equipment.contact(device));
    }

    private Outcome<DeviceState> read(Candidate candidate, Cancellation cancellation) {
        return cancellation.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, candidate.name(), ""))
                : candidate.contact().then(contact -> reads.read(contact, cancellation));
    }

    /** Each endpoint with the profiles of the devices that shall use it. */
    private static Map<Endpoint, Collection<DeviceProfile>> wanted(List<Candidate> candidates) {
        Map<Endpoint, Collection<DeviceProfile>> wanted = new LinkedHashMap<>();
        candidates.forEach(candidate -> candidate.desired().endpoint().ifPresent(endpoint -> {
            Collection<DeviceProfile> profiles = wanted.computeIfAbsent(endpoint, key -> new LinkedHashSet<>());
            candidate.contact().toOptional().map(Contact::profile).ifPresent(profiles::add);
        }));
        return wanted;
    }

    /** Devices to which the wanted endpoint is closed get another way to send, where the fleet has one. */
    private static List<PlanItem> withFallbacks(
            PlanRequest request, List<Candidate> candidates, List<PlanItem> items, Sightings sightings) {
        Map<String, Candidate> shut = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).answer(Question.TLS_REACH) == Shown.NO) {
                shut.put(items.get(i).device(), candidates.get(i));
            }
        }
        Fallbacks fallbacks = new Fallbacks(request.fleet(), sightings);
        if (!shut.isEmpty()) {
            sightings.ask(others(fallbacks, shut.values()));
        }
        return items.stream()
                .map(item -> Optional.ofNullable(shut.get(item.device()))
                        .flatMap(candidate -> fallback(fallbacks, candidate))
                        .map(item::withFallback)
                        .orElse(item))
                .toList();
    }

    private static Map<Endpoint, Collection<DeviceProfile>> others(
            Fallbacks fallbacks, Collection<Candidate> candidates) {
        Collection<DeviceProfile> profiles = new LinkedHashSet<>();
        candidates.forEach(candidate ->
                candidate.contact().toOptional().map(Contact::profile).ifPresent(profiles::add));
        Map<Endpoint, Collection<DeviceProfile>> others = new LinkedHashMap<>();
        fallbacks.candidates().forEach(endpoint -> others.put(endpoint, profiles));
        return others;
    }

    private static Optional<Fallback> fallback(Fallbacks fallbacks, Candidate candidate) {
        return candidate
                .desired()
                .endpoint()
                .flatMap(wanted ->
                        candidate.contact().toOptional().flatMap(contact -> fallbacks.of(wanted, contact.profile())));
    }

    private Plan plan(PlanRequest request, List<PlanItem> found, Sightings sightings) {
        List<PlanItem> items = Twins.written(found);
        return new Plan(
                RunKind.ROLLOUT,
                request.rollout().map(Rollout::getName).orElse(""),
                request.path(),
                request.selection(),
                now(),
                request.rollout().map(Rollout::getParallel).orElse(PARALLEL),
                request.rollout().map(StopAfter::of).orElse(StopAfter.USUAL),
                sightings.all().stream().map(Sighted::preflight).toList(),
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
                Waves.back(items, request.waves(), able(request)),
                items);
    }

    /** Which devices can show by what that they send: by a test of their own, and by a mailbox to look into. */
    private BiPredicate<PlanItem, GateKind> able(ReturnRequest request) {
        Map<String, Device> devices = new HashMap<>();
        request.devices().forEach(earlier -> devices.put(earlier.device().getId(), earlier.device()));
        return (item, kind) -> able(devices.get(item.device()), kind);
    }

    private boolean able(Device device, GateKind kind) {
        Account account = device.getAccount();
        return account != null
                && (kind == GateKind.DEVICE_TEST || account.getIncoming() != null)
                && equipment
                        .contact(device)
                        .toOptional()
                        .filter(contact -> contact.profile().test().isPresent())
                        .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
