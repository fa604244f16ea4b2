package org.fleetmail.client.matrix;

import java.util.Set;

/** A claim about mechanisms a client can log in with. */
public record LoginSupport(Set<MailProtocol> protocols, Set<Login> logins, Claim claim) {
    public LoginSupport {
        protocols = Set.copyOf(protocols);
        logins = Set.copyOf(logins);
    }
}
