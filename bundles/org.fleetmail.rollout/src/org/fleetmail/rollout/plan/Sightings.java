package org.fleetmail.rollout.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.TlsLimits;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.endpoint.verdict.SharedKeys;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.rollout.contact.Crowd;

/** Asks endpoints once for a plan: as they answer now, and as they answer the hello of each model that shall use them. */
final class Sightings {
    private static final int PARALLEL = 8;

    private final Optional<EndpointCheck> check;
    private final Cancellation cancellation;
    private final Map<String, Sighted> all = new LinkedHashMap<>();

    /** @param check how to ask; empty: nobody is asked and nothing is seen */
    Sightings(Optional<EndpointCheck> check, Cancellation cancellation) {
        this.check = check;
        this.cancellation = cancellation;
    }

    /** An endpoint that was asked, by its identity. */
    Optional<Sighted> of(String endpoint) {
        return Optional.ofNullable(all.get(endpoint));
    }

    Collection<Sighted> all() {
        return all.values();
    }

    /** Asks endpoints that were not asked yet, with the hellos of some profiles. */
    void ask(Map<Endpoint, Collection<DeviceProfile>> wanted) {
        List<Endpoint> open = wanted.keySet().stream()
                .filter(endpoint -> !all.containsKey(endpoint.getId()))
                .toList();
        Map<String, Sighted> found = new HashMap<>();
        check.ifPresent(how -> new Crowd(PARALLEL)
                .each(
                        open,
                        endpoint -> ask(how, endpoint, wanted.get(endpoint)).ifPresent(sighted -> {
                            synchronized (found) {
                                found.put(endpoint.getId(), sighted);
                            }
                        })));
        open.forEach(endpoint -> all.computeIfAbsent(endpoint.getId(), found::get));
        judgeTogether();
    }

    /** One may hold the key of another, and be open for its sake. */
    private void judgeTogether() {
        SharedKeys keys =
                SharedKeys.among(all.values().stream().map(Sighted::seen).toList());
        all.replaceAll((id, sighted) -> keys.concern(sighted.seen()) ? sighted.beside(keys) : sighted);
    }

    private Optional<Sighted> ask(EndpointCheck how, Endpoint endpoint, Collection<DeviceProfile> profiles) {
        return how.observe(endpoint, cancellation)
                .toOptional()
                .map(seen -> Sighted.of(endpoint, seen, hellos(how, seen, profiles)));
    }

    private Map<String, Meeting> hellos(
            EndpointCheck how, EndpointObservation seen, Collection<DeviceProfile> profiles) {
        Map<String, Meeting> hellos = new HashMap<>();
        if (seen.target().security() != TransportSecurity.NONE) {
            profiles.stream()
                    .filter(profile ->
                            profile.tls().filter(TlsLimits::holdForAll).isPresent())
                    .forEach(profile -> hellos.computeIfAbsent(
                            profile.name(),
                            name -> how.meet(seen, ModelShape.of(profile, Locale.ENGLISH), cancellation)));
        }
        return hellos;
    }
}
