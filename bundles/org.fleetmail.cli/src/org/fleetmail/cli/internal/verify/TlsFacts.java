package org.fleetmail.cli.internal.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * The few facts of a handshake that fit into a line.
 *
 * @param version negotiated version, empty without a handshake
 * @param suite negotiated suite, empty without a handshake
 * @param daysLeft whole days until the certificate ends, negative after it; empty without a certificate
 */
public record TlsFacts(String version, String suite, OptionalLong daysLeft) {
    /** The facts of an observation, as of a moment. */
    public static TlsFacts of(EndpointObservation observation, Instant now) {
        return observation
                .handshake()
                .map(handshake -> of(handshake, now))
                .orElseGet(() -> new TlsFacts("", "", OptionalLong.empty()));
    }

    private static TlsFacts of(TlsHandshake handshake, Instant now) {
        return new TlsFacts(
                handshake.version().id(),
                handshake.suite().toString(),
                handshake
                        .certificate()
                        .map(certificate -> OptionalLong.of(daysLeft(certificate, now)))
                        .orElseGet(OptionalLong::empty));
    }

    private static long daysLeft(ServerCertificate certificate, Instant now) {
        return Math.floorDiv(
                Duration.between(now, certificate.notAfter()).toSeconds(),
                Duration.ofDays(1).toSeconds());
    }
}
