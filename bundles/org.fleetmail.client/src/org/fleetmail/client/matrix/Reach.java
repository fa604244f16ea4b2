package org.fleetmail.client.matrix;

import java.util.Set;
import org.fleetmail.model.TransportSecurity;

/**
 * A claim that a client gets through to servers that listen in a certain way.
 *
 * @param protocols which protocols it is about
 * @param ports TCP ports; empty: any port for which nothing else is said
 * @param method how those servers protect the connection
 * @param variants identities of the variants it is about; empty: all
 * @param claim what is said
 */
public record Reach(
        Set<MailProtocol> protocols, Set<Integer> ports, TransportSecurity method, Set<String> variants, Claim claim) {
    public Reach {
        protocols = Set.copyOf(protocols);
        ports = Set.copyOf(ports);
        variants = Set.copyOf(variants);
    }

    boolean isAbout(Variant variant, MailProtocol protocol, TransportSecurity wanted) {
        return protocols.contains(protocol)
                && method == wanted
                && (variants.isEmpty() || variants.contains(variant.id()));
    }
}
