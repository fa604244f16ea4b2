package org.fleetmail.rollout.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.contact.Crowd;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.contact.Politeness;
import org.fleetmail.rollout.contact.Vouching;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Reason;

/** Works through the waves of a plan. */
final class RunEngine {
    private final Plan plan;
    private final RunHistory history;
    private final Map<String, Outcome<Contact>> contacts;
    private final DeviceWork.Desk desk;
    private final StopSigns signs;
    private final Gates gates;
    private final Map<String, Reason> shut;
    private final Clock clock;
    private final Pace pace;
    private final Politeness politeness = new Politeness();
    private final Vouching vouching = new Vouching();
    private final Map<String, PlanItem> items = new LinkedHashMap<>();
    private final Map<String, DeviceResult> results = new ConcurrentHashMap<>();
    private final Map<String, DeviceResult> notBegun = new ConcurrentHashMap<>();
    private final List<GateResult> said = new ArrayList<>();
    private final AtomicReference<Trouble> broken = new AtomicReference<>();

    /** @param shut endpoints to which no device may be sent any more, by their identities */
    RunEngine(
            RunHistory history,
            Map<String, Outcome<Contact>> contacts,
            DeviceWork.Desk desk,
            Prover prover,
            Map<String, Reason> shut,
            ApplyOptions options,
            Clock clock) {
        this.plan = desk.plan();
        this.clock = clock;
        this.history = history;
        this.contacts = contacts;
        this.desk = desk;
        this.shut = shut;
        this.pace = options.pace();
        this.signs = new StopSigns(plan.stopAfter());
        Trials trials = new Trials(prover, desk, contacts, this::keep);
        this.gates = new Gates(desk.book(), desk.watch().listener(), options.assumeYes(), signs, trials);
        plan.items().forEach(item -> items.put(item.device(), item));
        said.addAll(history.gates());
    }

    /** Works until every device has its result, a stop or the cancellation; {@code Failed} when the journal failed. */
    Outcome<Void> work() {
        desk.control().watch(paused -> note(desk.book().paused(paused)));
        plan.waves().forEach(this::announce);
        for (PlannedWave wave : plan.waves()) {
            if (broken.get() == null && signs.all().isEmpty() && desk.control().goesOn()) {
                work(wave);
            }
        }
        if (broken.get() != null) {
            return Outcome.failed(broken.get());
        }
        plan.waves().forEach(this::leaveRest);
        return Outcome.done(null);
    }

    List<GateResult> gates() {
        return Collections.unmodifiableList(said);
    }

    Optional<Reason> stopped() {
        return signs.all();
    }

    /** What became of each device. */
    List<DeviceResult> results() {
        return plan.items().stream()
                .map(item -> results.getOrDefault(item.device(), Results.untouched(item)))
                .toList();
    }

    /** Devices to which nothing was done, each with the reason; the journal knows nothing of them yet. */
    Collection<DeviceResult> notBegun() {
        return notBegun.values();
    }

    private DeviceResult leave(PlanItem item, PlannedWave wave, Reason reason) {
        DeviceResult left = Results.skipped(item, wave.name(), reason);
        notBegun.put(item.device(), left);
        return left;
    }

    /** Devices whose turn did not come. */
    private void leaveRest(PlannedWave wave) {
        Reason reason = signs.all().orElseGet(() -> Reason.of(TroubleCode.CANCELLED));
        wave.devices().stream()
                .filter(device -> !results.containsKey(device))
                .forEach(device -> keep(leave(items.get(device), wave, reason)));
    }

    private void announce(PlannedWave wave) {
        wave.devices().stream()
                .filter(device -> history.settled(device).isEmpty())
                .forEach(device -> desk.watch().waiting(items.get(device), wave));
    }

    private void work(PlannedWave wave) {
        desk.watch().listener().waveBegan(wave);
        note(desk.book().wave(wave));
        WorkQueue queue = new ListQueue(wave.devices());
        List<Integer> workers =
                IntStream.range(0, Math.max(1, plan.parallel())).boxed().toList();
        new Crowd(workers.size()).each(workers, worker -> empty(queue, wave));
        Map<PlanItem, DeviceResult> done = new LinkedHashMap<>();
        wave.devices().stream()
                .filter(results::containsKey)
                .forEach(device -> done.put(items.get(device), results.get(device)));
        if (done.size() == wave.devices().size() && broken.get() == null) {
            ask(wave, done);
        }
    }

    private void ask(PlannedWave wave, Map<PlanItem, DeviceResult> done) {
        switch (gates.ask(wave, done)) {
            case Outcome.Done<List<GateResult>>(List<GateResult> answers) -> said.addAll(answers);
            case Outcome.Failed<List<GateResult>>(Trouble trouble) -> stopOn(trouble);
        }
    }

    private void empty(WorkQueue queue, PlannedWave wave) {
        Optional<String> next = queue.take();
        while (next.isPresent() && broken.get() == null && desk.control().goesOn()) {
            work(items.get(next.get()), wave);
            queue.finished(next.get());
            next = queue.take();
        }
    }

    private void work(PlanItem item, PlannedWave wave) {
        Optional<DeviceResult> settled = history.settled(item.device());
        if (settled.isPresent()) {
            results.put(item.device(), settled.get());
            return;
        }
        switch (contacts.get(item.device())) {
            case Outcome.Failed<Contact>(Trouble trouble) -> keep(leave(item, wave, Reason.of(trouble)));
            case Outcome.Done<Contact>(Contact contact) -> work(item, wave, contact);
        }
    }

    private void work(PlanItem item, PlannedWave wave, Contact contact) {
        Outcome<DeviceResult> ended = vouching.with(
                contact,
                () -> politeness.with(contact, () -> attempt(item, wave, contact)),
                outcome -> outcome.toOptional().map(StopSigns::vote).orElse(Vouching.Vote.OPEN));
        switch (ended) {
            case Outcome.Done<DeviceResult>(DeviceResult result) -> keep(result);
            case Outcome.Failed<DeviceResult>(Trouble trouble) -> stopOn(trouble);
        }
    }

    private Outcome<DeviceResult> attempt(PlanItem item, PlannedWave wave, Contact contact) {
        if (desk.cancellation().isCancelled()) {
            return Outcome.failed(Trouble.of(TroubleCode.CANCELLED, item.name(), ""));
        }
        Optional<Reason> against = against(item, contact);
        if (against.isEmpty() && !pace.turn(desk.cancellation())) {
            return Outcome.failed(Trouble.of(TroubleCode.CANCELLED, item.name(), ""));
        }
        return against.isPresent()
                ? Outcome.done(leave(item, wave, against.get()))
                : begin(new DeviceWork(desk, contact, item, wave.name()), item).map(result -> {
                    signs.learn(item, result, contact);
                    return result;
                });
    }

    /** Why a device must not be begun now. One that was begun already is brought to its end. */
    private Optional<Reason> against(PlanItem item, Contact contact) {
        if (history.intents().containsKey(item.device())) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(TroubleCode.LEFT_OUT))
                .filter(reason -> desk.control().isLeftOut(item.device()))
                .or(() -> Optional.ofNullable(shut.get(item.endpoint())))
                .or(() -> signs.against(item, contact))
                .or(() -> Results.closed(contact.hours(), clock.instant()));
    }

    private Outcome<DeviceResult> begin(DeviceWork work, PlanItem item) {
        List<Intent> intents = history.intents().getOrDefault(item.device(), List.of());
        return intents.isEmpty() ? work.apply() : work.resume(intents.getFirst(), intents.getLast());
    }

    private void keep(DeviceResult result) {
        results.put(result.device(), result);
        desk.watch().ended(result);
    }

    private void note(Outcome<Void> noted) {
        if (noted instanceof Outcome.Failed<Void>(Trouble trouble)) {
            stopOn(trouble);
        }
    }

    private void stopOn(Trouble trouble) {
        if (trouble.code() != TroubleCode.CANCELLED) {
            broken.compareAndSet(null, trouble);
        }
    }
}
