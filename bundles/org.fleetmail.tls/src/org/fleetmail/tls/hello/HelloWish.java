package org.fleetmail.tls.hello;

import java.util.List;
import java.util.Optional;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;

/**
 * What a ClientHello offers.
 *
 * @param newest the newest version; for TLS 1.3 it alone is offered, for others it and all older ones
 * @param suites cipher suites in order
 * @param groups groups in order; none: no such extension
 * @param serverName the name to send (SNI)
 * @param compression offer DEFLATE beside no compression
 * @param fallback say that this is a retry with an older version (RFC 7507)
 * @param extras what else to say
 */
public record HelloWish(
        ProtocolVersion newest,
        List<CipherSuite> suites,
        List<NamedGroup> groups,
        Optional<String> serverName,
        boolean compression,
        boolean fallback,
        HelloExtras extras) {
    public HelloWish {
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
    }

    /** A hello that says nothing else. */
    public HelloWish(
            ProtocolVersion newest,
            List<CipherSuite> suites,
            List<NamedGroup> groups,
            Optional<String> serverName,
            boolean compression,
            boolean fallback) {
        this(newest, suites, groups, serverName, compression, fallback, HelloExtras.NONE);
    }

    /** The same, saying something else besides. */
    public HelloWish with(HelloExtras other) {
        return new HelloWish(newest, suites, groups, serverName, compression, fallback, other);
    }
}
