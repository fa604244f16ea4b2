package org.fleetmail.core.internal.rule;

import java.util.Optional;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.TransportSecurity;

/** Well-known ports of mail (RFC 6409, RFC 8314, RFC 2595; IANA service names and port numbers). */
final class Ports {
    private Ports() {}

    static boolean valid(int port) {
        return port >= 1 && port <= 65535;
    }

    /** The port that an endpoint of this service and protection has when nobody says otherwise. */
    static int usual(Endpoint endpoint) {
        boolean implicit = endpoint.getTransportSecurity() == TransportSecurity.IMPLICIT_TLS;
        return switch (endpoint.getService()) {
            case SUBMISSION -> implicit ? 465 : 587;
            case RELAY -> 25;
            case POP3 -> implicit ? 995 : 110;
            case IMAP -> implicit ? 993 : 143;
            case HTTPS -> 443;
        };
    }

    /** Whether TLS begins at the first byte on this port; empty where the port alone does not say. */
    static Optional<Boolean> implicitTls(int port) {
        return switch (port) {
            case 465, 993, 995, 443 -> Optional.of(true);
            case 25, 110, 143, 587 -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
