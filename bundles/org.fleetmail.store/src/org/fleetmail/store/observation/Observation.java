package org.fleetmail.store.observation;

import java.time.Instant;
import java.util.Objects;

/**
 * What a device or an endpoint answered.
 *
 * @param kind what was observed, for example {@code endpoint} or {@code device}
 * @param element identity of the fleet element
 * @param at when, UTC
 * @param json the answer as a JSON document, without secrets
 */
public record Observation(String kind, String element, Instant at, String json) {
    public Observation {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(element);
        Objects.requireNonNull(at);
        Objects.requireNonNull(json);
    }
}
