package org.fleetmail.endpoint;

import java.util.Objects;
import org.fleetmail.core.net.DomainName;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.certificate.TrustPolicy;

/**
 * An endpoint to verify.
 *
 * @param id identity of the fleet's element, or the URI
 * @param service what is spoken there
 * @param host name (A-labels) or address, IPv6 without brackets
 * @param port 1 to 65535
 * @param security how the connection is meant to be protected
 * @param serverName the name the certificate must be for; the host unless said otherwise
 * @param trust whom to believe
 */
public record EndpointTarget(
        String id,
        Service service,
        String host,
        int port,
        TransportSecurity security,
        String serverName,
        TrustPolicy trust) {
    public EndpointTarget {
        Objects.requireNonNull(id);
        Objects.requireNonNull(service);
        Objects.requireNonNull(security);
        Objects.requireNonNull(trust);
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException(host + ":" + port);
        }
    }

    /**
     * Reads a URI such as {@code smtp+starttls://mail.example.com:587}, {@code imaps://[2001:db8::1]} or
     * {@code https://printer}. Names may be internationalised. Trust is that of the system.
     *
     * @return the target, or {@code ENDPOINT-INCOMPLETE} with what is wrong
     */
    public static Outcome<EndpointTarget> parse(String uri) {
        return TargetParser.parse(uri);
    }

    /** The target of a fleet's endpoint, or {@code ENDPOINT-INCOMPLETE} where host or port are unusable. */
    public static Outcome<EndpointTarget> of(Endpoint endpoint) {
        return TargetParser.of(endpoint);
    }

    /** The URI that {@link #parse} reads. */
    public String uri() {
        return TargetParser.uri(this);
    }

    public EndpointTarget withTrust(TrustPolicy other) {
        return new EndpointTarget(id, service, host, port, security, serverName, other);
    }

    /** With another name that the certificate must be for, also an internationalised one. */
    public EndpointTarget withServerName(String other) {
        String name = DomainName.ascii(other).orElse(other);
        return new EndpointTarget(id, service, host, port, security, name, trust);
    }
}
