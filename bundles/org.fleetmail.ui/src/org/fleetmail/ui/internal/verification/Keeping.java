package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.rollout.Engines;

/** Keeps what endpoints answered in the store, as the command line does; where it cannot, the Error Log says so. */
final class Keeping {
    private final Engines engines;

    Keeping(Engines engines) {
        this.engines = engines;
    }

    /** Keeps the checks that are over; opens the store, so not on the UI thread. */
    void keep(Stream<Check> checks) {
        List<Observation> seen =
                checks.map(Keeping::observation).flatMap(Optional::stream).toList();
        if (!seen.isEmpty() && engines.keep(seen) instanceof Outcome.Failed<Void>(Trouble trouble)) {
            ILog.of(Keeping.class).log(Statuses.of(trouble));
        }
    }

    private static Optional<Observation> observation(Check check) {
        Check.Snapshot now = check.snapshot();
        return now.observation()
                .flatMap(seen -> now.verdict().map(verdict -> {
                    String json =
                            ObservationJson.of(seen, verdict, Locale.ENGLISH).toString();
                    return new Observation(LiveEndpointCheck.KIND, check.endpoint(), seen.endedAt(), json);
                }));
    }
}
