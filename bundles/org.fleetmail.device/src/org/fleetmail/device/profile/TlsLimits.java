package org.fleetmail.device.profile;

import java.util.List;

/**
 * What the firmware of a model can do in TLS, as far as known; an empty list means not known.
 *
 * @param versions protocol versions, for example {@code TLSv1.2}
 * @param suites cipher suites by their IANA names
 * @param groups key exchange groups by their IANA names
 * @param modes values of {@code smtp.security} the model has
 * @param ecdhe whether it has elliptic curve key exchange
 * @param verifies whether it can verify a server's certificate
 * @param provenance where this is known from
 */
public record TlsLimits(
        List<String> versions,
        List<String> suites,
        List<String> groups,
        List<String> modes,
        Known ecdhe,
        Known verifies,
        Provenance provenance) {
    /** A yes or no that may be unknown. */
    public enum Known {
        YES,
        NO,
        UNKNOWN
    }

    public TlsLimits {
        versions = List.copyOf(versions);
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
        modes = List.copyOf(modes);
    }
}
