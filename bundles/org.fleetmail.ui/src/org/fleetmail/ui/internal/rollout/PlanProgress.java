package org.fleetmail.ui.internal.rollout;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.run.DeviceProgress;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.RunListener;

/** How a run goes: the latest of each device. Written by the engine's threads, read by the UI; thread-safe. */
public final class PlanProgress implements RunListener {
    private final Map<String, DeviceProgress> progress = new HashMap<>();
    private final Map<String, DeviceResult> results = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Predicate<String> person;
    private String run = "";

    /** Progress that asks a person at gates; the question is in the language of the console. */
    public PlanProgress(Predicate<String> person) {
        this.person = person;
    }

    @Override
    public synchronized void began(String name, Plan plan) {
        run = name;
    }

    @Override
    public synchronized void progressed(DeviceProgress news) {
        progress.put(news.device(), news);
        changed.add(news.device());
    }

    @Override
    public synchronized void ended(DeviceResult result) {
        results.put(result.device(), result);
        changed.add(result.device());
    }

    @Override
    public boolean confirm(Sentence question) {
        return person.test(question.in(Locale.getDefault()));
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

    /** The devices with news since the last call. */
    public synchronized Set<String> takeChanged() {
        Set<String> taken = new LinkedHashSet<>(changed);
        changed.clear();
        return taken;
    }
}
