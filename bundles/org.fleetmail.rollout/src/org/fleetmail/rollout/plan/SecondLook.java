package org.fleetmail.rollout.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;

/** Asks endpoints again whose answers in a plan are old, before any device is sent there. */
public final class SecondLook {
    private final EndpointCheck check;
    private final Clock clock;

    public SecondLook(EndpointCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** The endpoints of a plan that passed then and do not pass now, by their identities, each with the reason. */
    public Map<String, Reason> shut(Plan plan, Fleet fleet, Cancellation cancellation) {
        Map<String, Reason> shut = new LinkedHashMap<>();
        plan.preflights().stream()
                .filter(preflight -> preflight.passed() && old(preflight))
                .forEach(preflight -> endpoint(fleet, preflight)
                        .flatMap(endpoint -> fails(endpoint, cancellation))
                        .ifPresent(reason -> shut.put(preflight.endpoint(), reason)));
        return shut;
    }

    private boolean old(Preflight preflight) {
        Duration age = Duration.between(preflight.observedAt(), clock.instant());
        return age.isNegative() || age.compareTo(LiveEndpointCheck.YOUNG) > 0;
    }

    private static Optional<Endpoint> endpoint(Fleet fleet, Preflight preflight) {
        return fleet.getEndpoints().stream()
                .filter(endpoint -> preflight.endpoint().equals(endpoint.getId()))
                .findFirst();
    }

    private Optional<Reason> fails(Endpoint endpoint, Cancellation cancellation) {
        return check.observe(endpoint, cancellation)
                .toOptional()
                .map(seen -> Sighted.of(endpoint, seen, Map.of()).preflight())
                .filter(now -> !now.passed())
                .map(now -> Reason.of(
                        TroubleCode.ENDPOINT_FAILS,
                        Sentence.of(
                                SecondLook.class,
                                "endpoint.now",
                                now.name(),
                                now.result().label())));
    }
}
