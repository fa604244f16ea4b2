package org.fleetmail.rollout.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Service;

/**
 * Looks for another way to send for devices to which the wanted endpoint is closed: first port 587 with STARTTLS, then
 * port 465 with implicit TLS (RFC 8314), then a relay; among equals one on the same host.
 */
final class Fallbacks {
    private final List<Endpoint> endpoints;
    private final Sightings sightings;

    Fallbacks(Fleet fleet, Sightings sightings) {
        this.endpoints = fleet.getEndpoints().stream()
                .filter(endpoint -> rank(endpoint) < Rank.NONE.ordinal())
                .toList();
        this.sightings = sightings;
    }

    private enum Rank {
        STARTTLS,
        IMPLICIT,
        RELAY,
        NONE
    }

    /** Every endpoint that may be suggested. */
    Collection<Endpoint> candidates() {
        return endpoints;
    }

    /** The first that devices of a profile reach, among those that were asked; else the first that may be reached. */
    Optional<Fallback> of(Endpoint wanted, DeviceProfile profile) {
        List<Sighted> others = endpoints.stream()
                .filter(endpoint -> !endpoint.getId().equals(wanted.getId()))
                .sorted(Comparator.<Endpoint>comparingInt(Fallbacks::rank)
                        .thenComparing(endpoint -> !endpoint.getHost().equals(wanted.getHost())))
                .map(endpoint -> sightings.of(endpoint.getId()))
                .flatMap(Optional::stream)
                .toList();
        return first(others, profile, Shown.YES)
                .or(() -> first(others, profile, Shown.UNKNOWN))
                .map(sighted -> fallback(sighted, sighted.reached(profile)));
    }

    private static Optional<Sighted> first(List<Sighted> others, DeviceProfile profile, Shown reached) {
        return others.stream()
                .filter(sighted -> sighted.reached(profile) == reached)
                .findFirst();
    }

    private static Fallback fallback(Sighted sighted, Shown reached) {
        Preflight preflight = sighted.preflight();
        String key = "fallback." + Rank.values()[rank(sighted.endpoint())] + "." + reached;
        return new Fallback(
                preflight.endpoint(),
                preflight.name(),
                preflight.uri(),
                reached,
                Reason.words(Sentence.of(Fallbacks.class, key, preflight.name(), preflight.uri())));
    }

    private static int rank(Endpoint endpoint) {
        if (endpoint.getService() == Service.RELAY) {
            return Rank.RELAY.ordinal();
        }
        if (endpoint.getService() != Service.SUBMISSION || endpoint.getHost() == null) {
            return Rank.NONE.ordinal();
        }
        return switch (endpoint.getTransportSecurity()) {
            case STARTTLS -> Rank.STARTTLS.ordinal();
            case IMPLICIT_TLS -> Rank.IMPLICIT.ordinal();
            case NONE -> Rank.NONE.ordinal();
        };
    }
}
