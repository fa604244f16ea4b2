package org.fleetmail.cli.internal.verify;

import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.store.Store;
import org.fleetmail.store.observation.Observation;

/** Keeps what was seen of a fleet's endpoints in the store. */
public final class Keeping {
    private Keeping() {}

    /** Keeps all; when the store cannot be used, says so and goes on: the checks are told all the same. */
    public static void keep(List<Checked> checks, Session session) {
        switch (session.openStore()) {
            case Outcome.Failed<Store>(Trouble trouble) -> session.failed(trouble);
            case Outcome.Done<Store>(Store opened) -> {
                try (Store store = opened) {
                    for (Checked checked : checks) {
                        if (checked instanceof Checked.Seen seen
                                && store.observations().keep(observation(seen))
                                        instanceof Outcome.Failed<Void>(Trouble trouble)) {
                            session.failed(trouble);
                        }
                    }
                }
            }
        }
    }

    private static Observation observation(Checked.Seen seen) {
        String json = Json.line(ObservationJson.of(seen.observation(), seen.verdict(), Locale.ENGLISH));
        return new Observation(
                LiveEndpointCheck.KIND, seen.element(), seen.observation().endedAt(), json);
    }
}
