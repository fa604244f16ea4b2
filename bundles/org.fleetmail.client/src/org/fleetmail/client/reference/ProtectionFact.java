package org.fleetmail.client.reference;

import java.util.List;
import java.util.Objects;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.client.protection.Protection;
import org.fleetmail.model.TransportSecurity;

/**
 * A row of the protection table.
 *
 * @param protocol what is spoken
 * @param method how the connection is protected
 * @param login how the client logs in
 * @param remark what else to know; {@link Wording#NONE} where nothing
 * @param from identities of the sources
 */
public record ProtectionFact(
        MailProtocol protocol, TransportSecurity method, Login login, Wording remark, List<String> from) {
    public ProtectionFact {
        remark = Objects.requireNonNullElse(remark, Wording.NONE);
        from = List.copyOf(from);
    }

    /** What is protected; it follows from the rest. */
    public Protection protection() {
        return Protection.of(protocol, method, login);
    }
}
