package org.fleetmail.client.decision;

import org.fleetmail.client.matrix.MailClient;

/** Decides what a mail client can do; a pure function of the matrix and of what is known of the PC and the server. */
public final class ClientDecision {
    private ClientDecision() {}

    /**
     * Whether and how a client can do what is wished. In this order: exactly so; by another port of the same server; after
     * a patch; through a forwarder; not.
     */
    public static Decision of(MailClient client, Wish wish, Surroundings surroundings) {
        return new Deliberation(client, wish, surroundings).decide();
    }
}
