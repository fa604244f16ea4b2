package org.fleetmail.report.mark;

import java.util.OptionalLong;

/**
 * The TLS of the endpoint a device talks to, in one line.
 *
 * @param uri the endpoint
 * @param mark the outcome of its verification
 * @param version negotiated version, empty where there was no handshake
 * @param suite negotiated suite, empty where there was no handshake
 * @param daysLeft whole days until the certificate ends, negative after it; empty without a certificate
 */
public record TlsLine(String uri, Mark mark, String version, String suite, OptionalLong daysLeft) {
    public boolean dated() {
        return daysLeft.isPresent();
    }

    public long days() {
        return daysLeft.orElse(0);
    }
}
