package org.fleetmail.client.matrix;

import java.util.Set;

/** Who says what decides the method of a client's connections. */
public record ControlClaim(Set<MailProtocol> protocols, Control control, Source source) {
    public ControlClaim {
        protocols = Set.copyOf(protocols);
    }
}
