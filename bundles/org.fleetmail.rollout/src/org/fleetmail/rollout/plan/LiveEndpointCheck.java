package org.fleetmail.rollout.plan;

import java.time.Duration;
import java.util.Locale;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.model.Endpoint;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.store.observation.Observations;

/** Asks endpoints over the network and keeps what they answered. */
public final class LiveEndpointCheck implements EndpointCheck {
    /** Kind of the observations that are kept. */
    public static final String KIND = "endpoint";

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Verifier verifier;
    private final Observations observations;

    public LiveEndpointCheck(Verifier verifier, Observations observations) {
        this.verifier = verifier;
        this.observations = observations;
    }

    @Override
    public Outcome<EndpointObservation> observe(Endpoint endpoint, Cancellation cancellation) {
        return EndpointTarget.of(endpoint).then(target -> {
            EndpointObservation seen = verifier.verify(target, Depth.GRADE, DEADLINE, cancellation, step -> {});
            return keep(endpoint.getId(), seen).map(kept -> seen);
        });
    }

    private Outcome<Void> keep(String endpoint, EndpointObservation seen) {
        String json =
                ObservationJson.of(seen, Verdicts.of(seen), Locale.ENGLISH).toString();
        return observations.keep(new Observation(KIND, endpoint, seen.endedAt(), json));
    }
}
