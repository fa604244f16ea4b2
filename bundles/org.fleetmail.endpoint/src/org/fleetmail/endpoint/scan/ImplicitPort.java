package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;

/** Whether a server that is asked at a port with STARTTLS listens at the port with implicit TLS too (RFC 8314). */
final class ImplicitPort {
    private static final Map<Integer, Integer> PORTS = Map.of(587, 465, 143, 993, 110, 995);

    private ImplicitPort() {}

    /** The port with implicit TLS beside the one of a target; empty where it is no well-known port in clear. */
    static Optional<Integer> beside(EndpointTarget target) {
        return target.security() == TransportSecurity.IMPLICIT_TLS
                ? Optional.empty()
                : Optional.ofNullable(PORTS.get(target.port()));
    }

    /** Connects, says nothing, and closes. */
    static Answer listens(Dialer dialer) {
        try (Wire wire = dialer.dialBriefly()) {
            return Answer.YES;
        } catch (ConnectException e) {
            return Answer.NO;
        } catch (IOException e) {
            return Answer.UNKNOWN;
        }
    }
}
