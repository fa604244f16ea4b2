package org.fleetmail.client.matrix;

import java.util.Set;

/** The newest TLS a client speaks on certain operating systems (empty: on all), and who says so. */
public record TlsLimit(Set<String> systems, TlsVersion highest, Source source) {
    public TlsLimit {
        systems = Set.copyOf(systems);
    }
}
