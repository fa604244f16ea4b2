package org.fleetmail.mail.sasl;

import javax.security.sasl.SaslClient;

/** A client that speaks first and has no security layer: what protects the connection is TLS. */
abstract class UnlayeredClient implements SaslClient {
    @Override
    public final boolean hasInitialResponse() {
        return true;
    }

    @Override
    public final byte[] unwrap(byte[] incoming, int offset, int length) {
        throw new IllegalStateException("no security layer");
    }

    @Override
    public final byte[] wrap(byte[] outgoing, int offset, int length) {
        throw new IllegalStateException("no security layer");
    }

    @Override
    public final Object getNegotiatedProperty(String name) {
        return null;
    }
}
