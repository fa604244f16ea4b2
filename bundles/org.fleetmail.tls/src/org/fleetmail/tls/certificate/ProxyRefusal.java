package org.fleetmail.tls.certificate;

import java.io.IOException;

/** The proxy on the way asks for a name and a password, or refuses those it was given (RFC 9110 section 15.5.8). */
public final class ProxyRefusal extends IOException {
    private static final long serialVersionUID = 1;

    public ProxyRefusal() {
        super("407");
    }
}
