package org.fleetmail.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom to believe.
 *
 * @param system accept chains that end at an anchor of this system
 * @param anchors further anchors
 * @param pins SHA-256 fingerprints (64 hexadecimal digits) of the only server certificates to accept; empty: any trusted
 * @param fetching what may be fetched to find out more
 */
public record TrustPolicy(boolean system, List<X509Certificate> anchors, Set<String> pins, Fetching fetching) {
    public TrustPolicy {
        anchors = List.copyOf(anchors);
        pins = pins.stream()
                .map(pin -> pin.replace(":", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing is fetched. */
    public TrustPolicy(boolean system, List<X509Certificate> anchors, Set<String> pins) {
        this(system, anchors, pins, Fetching.NOTHING);
    }

    /** The anchors of this system alone. */
    public static TrustPolicy ofSystem() {
        return new TrustPolicy(true, List.of(), Set.of());
    }

    /** These anchors and those of this system. */
    public TrustPolicy with(List<X509Certificate> more) {
        return new TrustPolicy(
                system, Stream.concat(anchors.stream(), more.stream()).toList(), pins, fetching);
    }

    /** The same, with other things that may be fetched. */
    public TrustPolicy fetching(Fetching other) {
        return new TrustPolicy(system, anchors, pins, other);
    }
}
