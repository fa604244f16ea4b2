package org.fleetmail.tls.certificate;

import java.util.List;

/**
 * Whether a certificate is made for the name under which a server is reached (RFC 9525).
 *
 * @param matches it is
 * @param wanted the name or address, in the form it was compared in (A-labels)
 * @param names what the certificate is made for
 * @param commonNameOnly it has no subjectAltName; the common name is ignored since RFC 9525
 */
public record NameMatch(boolean matches, String wanted, List<String> names, boolean commonNameOnly) {
    public NameMatch {
        names = List.copyOf(names);
    }
}
