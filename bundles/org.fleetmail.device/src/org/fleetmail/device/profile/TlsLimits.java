package org.fleetmail.device.profile;

import java.util.List;
import java.util.Optional;

/**
 * What the firmware of a model can do in TLS, as far as known; an empty list means not known.
 *
 * @param versions protocol versions, for example {@code TLSv1.2}
 * @param suites cipher suites by their IANA names
 * @param groups key exchange groups by their IANA names
 * @param modes values of {@code smtp.security} the model has
 * @param roots SHA-256 fingerprints of the roots it holds as delivered, in lower-case hexadecimal; a device may have others too
 * @param ecdhe whether it has elliptic curve key exchange
 * @param verifies whether it can verify a server's certificate
 * @param note what is known of some models or some versions of the firmware of the family, and so cannot be taken for all
 * @param provenance where this is known from
 */
public record TlsLimits(
        List<String> versions,
        List<String> suites,
        List<String> groups,
        List<String> modes,
        List<String> roots,
        Known ecdhe,
        Known verifies,
        Optional<Words> note,
        Provenance provenance) {
    /** A yes or no that may be unknown. */
    public enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /** Limits of every model of a family. */
    public TlsLimits(
            List<String> versions,
            List<String> suites,
            List<String> groups,
            List<String> modes,
            Known ecdhe,
            Known verifies,
            Provenance provenance) {
        this(versions, suites, groups, modes, List.of(), ecdhe, verifies, Optional.empty(), provenance);
    }

    public TlsLimits {
        versions = List.copyOf(versions);
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
        modes = List.copyOf(modes);
        roots = List.copyOf(roots);
    }

    /** Whether anything is known that holds for every model of the family. */
    public boolean holdForAll() {
        return !(versions.isEmpty() && suites.isEmpty() && groups.isEmpty() && modes.isEmpty() && roots.isEmpty())
                || ecdhe != Known.UNKNOWN
                || verifies != Known.UNKNOWN;
    }
}
