package org.fleetmail.ui.internal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.rollout.Engines;

/**
 * Keeps what endpoints answered in the store, as the command line does, so many at a time; where it cannot, the Error Log
 * says so. Thread-safe; it opens the store, so nothing here is called on the UI thread.
 */
final class Keeping {
    private static final int AT_A_TIME = 1_000;

    private final Engines engines;
    private final List<Observation> waiting = new ArrayList<>();

    Keeping(Engines engines) {
        this.engines = engines;
    }

    /** Keeps a check that is over, now or with others. */
    void keep(Check check) {
        observation(check).ifPresent(this::keep);
    }

    private void keep(Observation observation) {
        List<Observation> full;
        synchronized (waiting) {
            waiting.add(observation);
            full = waiting.size() < AT_A_TIME ? List.of() : take();
        }
        write(full);
    }

    /** Keeps what was not kept yet. */
    void keepRest() {
        List<Observation> rest;
        synchronized (waiting) {
            rest = take();
        }
        write(rest);
    }

    private List<Observation> take() {
        List<Observation> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    private void write(List<Observation> observations) {
        if (!observations.isEmpty() && engines.keep(observations) instanceof Outcome.Failed<Void>(Trouble trouble)) {
            Statuses.log(trouble);
        }
    }

    private static Optional<Observation> observation(Check check) {
        Check.Snapshot now = check.now();
        return now.observation()
                .flatMap(seen -> now.verdict().map(verdict -> {
                    String json =
                            ObservationJson.of(seen, verdict, Locale.ENGLISH).toString();
                    return new Observation(LiveEndpointCheck.KIND, check.id(), seen.endedAt(), json);
                }));
    }
}
