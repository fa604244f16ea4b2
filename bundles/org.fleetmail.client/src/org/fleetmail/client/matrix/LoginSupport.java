package org.fleetmail.client.matrix;

import java.util.Set;

/**
 * A claim about mechanisms a client can log in with.
 *
 * @param protocols where
 * @param logins the mechanisms
 * @param receivesFirst for POP before SMTP: whether the client fetches by itself before it sends
 * @param claim who says so
 */
public record LoginSupport(Set<MailProtocol> protocols, Set<Login> logins, boolean receivesFirst, Claim claim) {
    public LoginSupport {
        protocols = Set.copyOf(protocols);
        logins = Set.copyOf(logins);
    }
}
