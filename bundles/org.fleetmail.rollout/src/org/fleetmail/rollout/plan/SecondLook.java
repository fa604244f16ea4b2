package org.fleetmail.rollout.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
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
        Map<Endpoint, Collection<DeviceProfile>> old = new LinkedHashMap<>();
        plan.preflights().stream()
                .filter(preflight -> preflight.passed() && old(preflight))
                .forEach(preflight -> endpoint(fleet, preflight).ifPresent(endpoint -> old.put(endpoint, List.of())));
        Sightings sightings = new Sightings(Optional.of(check), cancellation);
        sightings.ask(old);
        Map<String, Reason> shut = new LinkedHashMap<>();
        sightings.all().stream()
                .map(Sighted::preflight)
                .filter(now -> !now.passed())
                .forEach(now -> shut.put(now.endpoint(), fails(now)));
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

    private static Reason fails(Preflight now) {
        return Reason.of(
                TroubleCode.ENDPOINT_FAILS,
                Sentence.of(
                        SecondLook.class,
                        "endpoint.now",
                        now.name(),
                        now.result().label()));
    }
}
