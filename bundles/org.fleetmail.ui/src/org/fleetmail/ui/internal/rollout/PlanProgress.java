package org.fleetmail.ui.internal.rollout;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.run.DeviceProgress;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.GateResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;

/** How a run goes: the latest of each device. Written by the engine's threads, read by the UI; thread-safe. */
public final class PlanProgress implements RunListener {
    private final Map<String, DeviceProgress> progress = new HashMap<>();
    private final Map<String, DeviceResult> results = new HashMap<>();
    private final Map<String, String> gates = new HashMap<>();
    private final Predicate<String> person;
    private final Clock clock = Clock.systemUTC();
    private final RunLog log = new RunLog();
    private final Instant began = clock.instant();
    private boolean news = true;
    private String run = "";

    /** Progress that asks a person at gates; the question is in the language of the console. */
    public PlanProgress(Predicate<String> person) {
        this.person = person;
    }

    /** What became of a run that ended. */
    static PlanProgress of(RunSummary summary) {
        PlanProgress ended = new PlanProgress(question -> false);
        ended.run = summary.run().id();
        summary.results().forEach(result -> ended.results.put(result.device(), result));
        summary.gates().forEach(ended::note);
        return ended;
    }

    @Override
    public synchronized void began(String name, Plan plan) {
        run = name;
        log(NLS.bind(Messages.PlanProgress_began, name));
    }

    @Override
    public synchronized void waveBegan(PlannedWave wave) {
        log(NLS.bind(
                Messages.PlanProgress_wave,
                wave.label().in(Locale.getDefault()),
                wave.devices().size()));
    }

    @Override
    public synchronized void progressed(DeviceProgress update) {
        progress.put(update.device(), update);
        news = true;
    }

    @Override
    public synchronized void ended(DeviceResult result) {
        boolean first = results.put(result.device(), result) == null;
        if (first) {
            log(NLS.bind(
                    Messages.PlanProgress_device,
                    result.name(),
                    result.phase().label().in(Locale.getDefault())));
        }
        news = true;
    }

    @Override
    public synchronized void gate(GateResult result) {
        note(result);
        log(result.text().in(Locale.getDefault()));
    }

    private void note(GateResult result) {
        gates.put(result.wave(), result.text().in(Locale.getDefault()));
    }

    @Override
    public boolean confirm(Sentence question) {
        return person.test(question.in(Locale.getDefault()));
    }

    /** Adds a line to the log. */
    void log(String line) {
        log.add(clock.instant(), line);
    }

    /** Adds what happened at a moment to the log. */
    void log(Instant at, String line) {
        log.add(at, line);
    }

    /** Name of the run, empty before it has begun. */
    public synchronized String run() {
        return run;
    }

    public synchronized Optional<DeviceProgress> progress(String device) {
        return Optional.ofNullable(progress.get(device));
    }

    public synchronized Optional<DeviceResult> result(String device) {
        return Optional.ofNullable(results.get(device));
    }

    /** Where a device is: its result, or how far it is; empty where its turn has not come. */
    synchronized Optional<Phase> phase(String device) {
        return result(device).map(DeviceResult::phase).or(() -> progress(device).map(DeviceProgress::phase));
    }

    /** What the last gate after a wave said; empty where none was asked. */
    synchronized String gate(String wave) {
        return gates.getOrDefault(wave, "");
    }

    /** How many devices have their result. */
    public synchronized int ended() {
        return results.size();
    }

    /** How many devices have what they shall have. */
    public synchronized long succeeded() {
        return results.values().stream()
                .map(DeviceResult::phase)
                .filter(Phase::isSuccess)
                .count();
    }

    /** The figures of the run of a plan, as of now. */
    synchronized RunFigures figures(Plan plan) {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        plan.items().stream()
                .filter(item -> item.state() == ItemState.CHANGE)
                .forEach(item -> counts.merge(phase(item.device()).orElse(Phase.WAITING), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return RunFigures.of(counts, all, began, clock.instant());
    }

    List<RunLog.Entry> entries() {
        return log.entries();
    }

    /** Whether there is something new since the last call. */
    synchronized boolean takeNews() {
        boolean taken = news;
        news = false;
        return taken;
    }
}
