package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.endpoint.verdict.Role;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.SharedKeys;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.tls.TlsHandshake;

/** One endpoint and how far its verification is. Written by the verification, read by the UI; thread-safe. */
final class Check {
    private final String id;
    private final Runnable news;
    private final List<Step> steps = new ArrayList<>();
    private volatile Place place;
    private RuleSet rules = RuleSet.standard();
    private Stage stage = Stage.IDLE;
    private Optional<EndpointObservation> observation = Optional.empty();
    private Optional<Verdict> verdict = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<Seen> last = Optional.empty();
    private Optional<Seen> before = Optional.empty();
    private volatile Snapshot now = snapshot();

    /**
     * An endpoint nothing is known of.
     *
     * @param id identity of the endpoint
     * @param news runs whenever something is different, on any thread
     */
    Check(String id, Place place, Runnable news) {
        this.id = id;
        this.place = place;
        this.news = news;
    }

    /** Whether something is being done. */
    enum Stage {
        IDLE,
        /** Its turn has not come. */
        WAITING,
        RUNNING
    }

    /**
     * What a row shows, as of one moment.
     *
     * @param stage whether it is being verified
     * @param steps the steps that are over
     * @param observation what was seen last, where that was since the console was started
     * @param verdict what to think of that
     * @param trouble why it could not be verified at all
     * @param last the facts of the last check, also of one before the console was started
     * @param changes what is different from the check before that
     */
    record Snapshot(
            Stage stage,
            List<Step> steps,
            Optional<EndpointObservation> observation,
            Optional<Verdict> verdict,
            Optional<Trouble> trouble,
            Optional<Seen> last,
            List<String> changes) {
        boolean running() {
            return stage != Stage.IDLE;
        }

        Optional<TlsHandshake> handshake() {
            return observation.flatMap(EndpointObservation::handshake);
        }
    }

    String id() {
        return id;
    }

    Place place() {
        return place;
    }

    void move(Place other) {
        place = other;
    }

    /** It will be verified as soon as its turn comes, and judged by these rules. */
    synchronized void await(RuleSet by) {
        rules = by;
        stage = Stage.WAITING;
        trouble = Optional.empty();
        publish();
    }

    synchronized void begin() {
        stage = Stage.RUNNING;
        steps.clear();
        publish();
    }

    /** It will not be verified after all. */
    synchronized void giveUp() {
        stage = Stage.IDLE;
        publish();
    }

    synchronized void step(Step step) {
        steps.add(step);
        publish();
    }

    synchronized void end(EndpointObservation seen) {
        stage = Stage.IDLE;
        observation = Optional.of(seen);
        before = last;
        judge(seen, new SharedKeys());
        steps.clear();
        steps.addAll(seen.steps());
        publish();
    }

    /** Judges what was seen last anew, beside others that hold the same key. */
    synchronized void judge(SharedKeys keys) {
        observation.ifPresent(seen -> {
            judge(seen, keys);
            publish();
        });
    }

    private void judge(EndpointObservation seen, SharedKeys keys) {
        Verdict judged = Verdicts.of(seen, rules, Role.of(seen.target()), keys);
        verdict = Optional.of(judged);
        last = Optional.of(Seen.of(seen.endedAt(), ObservationJson.of(seen, judged, Locale.ENGLISH)));
    }

    synchronized void end(Trouble why) {
        stage = Stage.IDLE;
        trouble = Optional.of(why);
        publish();
    }

    /** Facts of former checks, newest first; what was seen since is not overwritten. */
    synchronized void remember(List<Seen> former) {
        if (last.isEmpty() && !former.isEmpty()) {
            last = Optional.of(former.getFirst());
            before = former.stream().skip(1).findFirst();
            publish();
        }
    }

    private void publish() {
        now = snapshot();
        news.run();
    }

    private Snapshot snapshot() {
        List<String> changes = last.flatMap(seen -> before.map(older -> Differences.between(older, seen)))
                .orElse(List.of());
        return new Snapshot(stage, List.copyOf(steps), observation, verdict, trouble, last, changes);
    }

    Snapshot now() {
        return now;
    }

    /** When it was checked last. */
    Optional<Instant> checkedAt() {
        return now.last().map(Seen::at);
    }

    /** When it is to be checked again; empty where it is not to be. */
    Optional<Instant> nextAt(Optional<Duration> every) {
        return every.flatMap(pause -> checkedAt().map(at -> at.plus(pause)));
    }
}
