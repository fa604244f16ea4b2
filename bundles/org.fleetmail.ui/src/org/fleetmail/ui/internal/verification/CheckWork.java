package org.fleetmail.ui.internal.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.rollout.Engines;

/**
 * The checks of the open fleets and the jobs that are at them. Everything is called on the UI thread and returns at once;
 * what is slow is done in jobs. It knows no widget.
 */
final class CheckWork {
    private static final int FORMER = 2;
    private static final int AT_A_TIME = 250;

    private final Map<OpenFleet, CheckBook> books = new HashMap<>();
    private final List<Running> runs = new ArrayList<>();
    private final Turns turns = new Turns();
    private final Engines engines;
    private final Executor later;
    private int cancelled;

    private record Running(CheckBook book, Job job) {}

    /**
     * Work that nothing was done of yet.
     *
     * @param later runs something on the UI thread soon
     */
    CheckWork(Services services, Executor later) {
        this.engines = new Engines(services);
        this.later = later;
    }

    /** The checks of a fleet, with what the store knows of them as soon as it was read. */
    CheckBook of(OpenFleet fleet) {
        CheckBook known = books.get(fleet);
        if (known != null) {
            return known;
        }
        CheckBook book = new CheckBook();
        book.follow(fleet.fleet());
        books.put(fleet, book);
        remember(book);
        return book;
    }

    private void remember(CheckBook book) {
        read(book.ids(), FORMER, kept -> {
            Map<String, List<Seen>> seen = new HashMap<>();
            kept.forEach((id, observations) -> seen.put(id, seen(observations)));
            book.remember(seen);
        });
    }

    /** Reads the former checks of an endpoint in the background; newest first. */
    void history(Check check, int limit, Consumer<List<Seen>> then) {
        read(List.of(check.id()), limit, kept -> then.accept(seen(kept.getOrDefault(check.id(), List.of()))));
    }

    private static List<Seen> seen(List<Observation> observations) {
        return observations.stream().map(Seen::of).flatMap(Optional::stream).toList();
    }

    private void read(Collection<String> ids, int limit, Consumer<Map<String, List<Observation>>> then) {
        ICoreRunnable read = monitor -> {
            switch (engines.kept(LiveEndpointCheck.KIND, ids, limit)) {
                case Outcome.Done<Map<String, List<Observation>>>(var kept) -> later.execute(() -> then.accept(kept));
                case Outcome.Failed<Map<String, List<Observation>>>(Trouble trouble) -> {
                    Statuses.log(trouble);
                    later.execute(() -> then.accept(Map.of()));
                }
            }
        };
        Job job = Job.create(Messages.CheckWork_remembering, read);
        job.setSystem(true);
        job.schedule();
    }

    /** Forgets fleets that were closed, and what is being verified of them. */
    void retain(List<OpenFleet> open) {
        books.keySet().retainAll(open);
        runs.stream()
                .filter(run -> !books.containsValue(run.book()))
                .forEach(run -> run.job().cancel());
    }

    /** Verifies endpoints of a fleet; those that are being verified already are left out. */
    void check(OpenFleet fleet, List<Check> checks, Depth depth) {
        List<Check> idle =
                checks.stream().filter(check -> !check.now().running()).toList();
        prepare(of(fleet), idle, depth, cancelled);
    }

    /** Prepares so many that a person does not notice, and the others soon, unless everything is cancelled meanwhile. */
    private void prepare(CheckBook book, List<Check> checks, Depth depth, int since) {
        if (checks.isEmpty() || since != cancelled) {
            return;
        }
        int now = Math.min(AT_A_TIME, checks.size());
        begin(book, checks.subList(0, now), depth);
        later.execute(() -> prepare(book, checks.subList(now, checks.size()), depth, since));
    }

    private void begin(CheckBook book, List<Check> checks, Depth depth) {
        Preferences preferences = Engines.preferences();
        List<VerificationRun.Item> items = switch (rules(preferences)) {
            case Outcome.Done<RuleSet>(RuleSet rules) ->
                checks.stream()
                        .flatMap(check -> begin(book, check, rules).stream())
                        .toList();
            case Outcome.Failed<RuleSet>(Trouble trouble) -> {
                checks.forEach(check -> check.end(trouble));
                yield List.of();
            }
        };
        if (items.isEmpty()) {
            return;
        }
        turns.allow(preferences.number(Preference.CHECKS_AT_ONCE));
        Extent extent = Extent.of(depth, preferences.seconds(time(depth)));
        Job run = new VerificationRun(engines.verifier(), extent, items, turns, new Keeping(engines), book::ended);
        runs.removeIf(other -> other.job().getState() == Job.NONE);
        runs.add(new Running(book, run));
        run.schedule();
    }

    private static Preference time(Depth depth) {
        return depth == Depth.DEEP ? Preference.DEEP_CHECK_SECONDS : Preference.CHECK_SECONDS;
    }

    private static Outcome<RuleSet> rules(Preferences preferences) {
        return RuleSets.named(preferences.get(Preference.RULES)).orElseGet(() -> Outcome.done(RuleSet.standard()));
    }

    private static Optional<VerificationRun.Item> begin(CheckBook book, Check check, RuleSet rules) {
        Endpoint endpoint = book.endpoint(check);
        if (endpoint == null || check.now().running()) {
            return Optional.empty();
        }
        return switch (EndpointTarget.of(endpoint)) {
            case Outcome.Done<EndpointTarget>(EndpointTarget target) -> {
                check.await(rules);
                yield Optional.of(new VerificationRun.Item(target, check));
            }
            case Outcome.Failed<EndpointTarget>(Trouble trouble) -> {
                check.end(trouble);
                yield Optional.empty();
            }
        };
    }

    /** Tells the fleets which of their endpoints were seen, and how they are. */
    void tellFleets() {
        books.forEach((fleet, book) -> {
            Map<String, State> states = new HashMap<>();
            Map<String, List<Finding>> found = new HashMap<>();
            book.takeEnded().forEach(check -> {
                states.put(check.id(), state(check.now()));
                found.put(check.id(), findings(book.endpoint(check), check));
            });
            fleet.see(states);
            fleet.observe(found);
        });
    }

    private static List<Finding> findings(Endpoint endpoint, Check check) {
        List<Finding> found =
                new ArrayList<>(check.now().verdict().map(Verdict::findings).orElse(List.of()));
        if (endpoint != null) {
            check.now()
                    .observation()
                    .flatMap(seen -> WrongSettings.finding(endpoint, seen))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static State state(Check.Snapshot now) {
        Instant at = now.last().map(Seen::at).orElseGet(Instant::now);
        return new State(CheckWords.mood(now), CheckWords.outcome(now), at);
    }

    /** Lets what is being verified finish and nothing begin. */
    void pause() {
        turns.pause();
    }

    void goOn() {
        turns.goOn();
    }

    boolean isPaused() {
        return turns.isPaused();
    }

    /** Closes all connections. */
    void cancel() {
        cancelled++;
        runs.forEach(run -> run.job().cancel());
        turns.goOn();
    }

    /** In which everybody talks, also who does it beside the checks. */
    Turns turns() {
        return turns;
    }

    boolean isBusy() {
        return books.values().stream().anyMatch(CheckBook::isBusy);
    }

    Engines engines() {
        return engines;
    }
}
