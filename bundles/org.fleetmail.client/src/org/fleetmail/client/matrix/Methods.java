package org.fleetmail.client.matrix;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.TransportSecurity;

/** The names of the ways a connection is protected, as the field says them. */
public final class Methods {
    private Methods() {}

    /** The name for a protocol: STARTTLS is called STLS in POP3 (RFC 2595), implicit TLS is “POP3 over SSL” and so on. */
    public static Sentence label(MailProtocol protocol, TransportSecurity method) {
        String key = method == TransportSecurity.NONE ? "method.NONE" : "method." + method.getName() + "." + protocol;
        return Sentence.of(Methods.class, key);
    }
}
