package org.fleetmail.client.reference;

import java.util.List;
import java.util.Objects;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.model.TransportSecurity;

/**
 * A usual pair of port and method.
 *
 * @param protocol what is spoken
 * @param port TCP port
 * @param method what usually listens there; known only the port, it is derived and may be wrong
 * @param use what the port is for
 * @param firewall what a firewall has to let through
 * @param remark what else to know; {@link Wording#NONE} where nothing
 * @param from identities of the sources
 */
public record PortFact(
        MailProtocol protocol,
        int port,
        TransportSecurity method,
        Wording use,
        Wording firewall,
        Wording remark,
        List<String> from) {
    public PortFact {
        remark = Objects.requireNonNullElse(remark, Wording.NONE);
        from = List.copyOf(from);
    }
}
