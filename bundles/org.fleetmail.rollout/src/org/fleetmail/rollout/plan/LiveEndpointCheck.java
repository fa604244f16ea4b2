package org.fleetmail.rollout.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.endpoint.scan.LiveMeeting;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.model.Endpoint;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.store.observation.Observations;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ClientShape;

/**
 * Asks endpoints over the network and keeps what they answered. What an endpoint answered less than {@link #YOUNG} ago
 * is not asked again; that it did not answer always is.
 */
public final class LiveEndpointCheck implements EndpointCheck {
    /** Kind of the observations that are kept. */
    public static final String KIND = "endpoint";
    /** How long an answer counts. */
    public static final Duration YOUNG = Duration.ofMinutes(5);

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration HELLO_DEADLINE = Duration.ofSeconds(10);

    private final Verifier verifier;
    private final Observations observations;
    private final Clock clock;
    private final Map<EndpointTarget, EndpointObservation> last = new ConcurrentHashMap<>();

    public LiveEndpointCheck(Verifier verifier, Observations observations) {
        this(verifier, observations, Clock.systemUTC());
    }

    LiveEndpointCheck(Verifier verifier, Observations observations, Clock clock) {
        this.verifier = verifier;
        this.observations = observations;
        this.clock = clock;
    }

    @Override
    public Outcome<EndpointObservation> observe(Endpoint endpoint, Cancellation cancellation) {
        return EndpointTarget.of(endpoint)
                .then(target -> young(target).map(Outcome::done).orElseGet(() -> ask(endpoint, target, cancellation)));
    }

    private Optional<EndpointObservation> young(EndpointTarget target) {
        return Optional.ofNullable(last.get(target))
                .filter(seen -> answered(seen)
                        && Duration.between(seen.endedAt(), clock.instant())
                                        .abs()
                                        .compareTo(YOUNG)
                                < 0);
    }

    private static boolean answered(EndpointObservation seen) {
        return seen.reached() == Reached.TLS || seen.reached() == Reached.DIALOGUE;
    }

    private Outcome<EndpointObservation> ask(Endpoint endpoint, EndpointTarget target, Cancellation cancellation) {
        EndpointObservation seen = verifier.verify(target, Depth.GRADE, DEADLINE, cancellation, step -> {});
        last.put(target, seen);
        return keep(endpoint.getId(), seen).map(kept -> seen);
    }

    @Override
    public Meeting meet(EndpointObservation seen, ClientShape client, Cancellation cancellation) {
        return answered(seen)
                ? LiveMeeting.ask(seen.target(), client, HELLO_DEADLINE, cancellation)
                : new Meeting(Answer.UNKNOWN, List.of());
    }

    private Outcome<Void> keep(String endpoint, EndpointObservation seen) {
        String json =
                ObservationJson.of(seen, Verdicts.of(seen), Locale.ENGLISH).toString();
        return observations.keep(new Observation(KIND, endpoint, seen.endedAt(), json));
    }
}
