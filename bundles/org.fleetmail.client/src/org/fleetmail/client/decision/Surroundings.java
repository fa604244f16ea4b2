package org.fleetmail.client.decision;

import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.TlsVersion;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;

/**
 * Where a client works, as far as it is known.
 *
 * @param computer the PC
 * @param offers what probes saw the server offer; empty where no probe was made
 * @param lowestTls the oldest TLS the server accepts, where a probe saw it
 * @param port25Blocked the provider of the site blocks outbound port 25 (OP25B)
 * @param localPortsTaken ports of the PC at which something listens
 */
public record Surroundings(
        Computer computer,
        Set<Offer> offers,
        Optional<TlsVersion> lowestTls,
        boolean port25Blocked,
        Set<Integer> localPortsTaken) {
    public Surroundings {
        offers = Set.copyOf(offers);
        localPortsTaken = Set.copyOf(localPortsTaken);
    }

    /** Only the PC is known. */
    public static Surroundings of(Computer computer) {
        return new Surroundings(computer, Set.of(), Optional.empty(), false, Set.of());
    }

    /**
     * A PC of the fleet, and the network of its site.
     *
     * @param localPortsTaken ports of the PC at which something listens
     */
    public static Surroundings of(Workstation workstation, Set<Integer> localPortsTaken) {
        boolean blocked = workstation.getSite() != null && workstation.getSite().isPort25Blocked();
        return new Surroundings(Computer.of(workstation), Set.of(), Optional.empty(), blocked, localPortsTaken);
    }

    /** A way in which a server was seen to answer. */
    public record Offer(MailProtocol protocol, int port, TransportSecurity method) {}

    boolean mayOffer(MailProtocol protocol, int port, TransportSecurity method) {
        return offers.isEmpty() || offers.contains(new Offer(protocol, port, method));
    }
}
