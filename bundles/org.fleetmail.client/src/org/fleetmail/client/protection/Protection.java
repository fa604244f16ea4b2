package org.fleetmail.client.protection;

import java.util.EnumSet;
import java.util.Set;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.TransportSecurity;

/**
 * What a way of connecting protects between a client and its server, and no further. Encryption of single messages
 * (S/MIME, PGP) is another thing and not judged here.
 *
 * @param password whether the password cannot be read on the way
 * @param message whether the message cannot be read on the way
 * @param threats what it answers, when the server's certificate is checked and TLS is required, not merely tried
 */
public record Protection(boolean password, boolean message, Set<Threat> threats) {
    public Protection {
        threats = Set.copyOf(threats);
    }

    /** The protection of a protocol, method and login. */
    public static Protection of(MailProtocol protocol, TransportSecurity method, Login login) {
        boolean tls = method != TransportSecurity.NONE;
        Set<Threat> threats = EnumSet.noneOf(Threat.class);
        if (tls) {
            threats.addAll(EnumSet.complementOf(EnumSet.of(Threat.OPEN_RELAY)));
        }
        if (protocol == MailProtocol.SMTP && login != Login.NONE) {
            threats.add(Threat.OPEN_RELAY);
        }
        return new Protection(tls || hidesPassword(login), tls, threats);
    }

    private static boolean hidesPassword(Login login) {
        return switch (login) {
            case APOP, CRAM_MD5, DIGEST_MD5, SCRAM, NTLM, GSSAPI -> true;
            case NONE, PASSWORD, OAUTH2, POP_BEFORE_SMTP -> false;
        };
    }

    /** Whether a login hides the password with MD5, which is weak today. */
    public static boolean weak(Login login) {
        return login == Login.APOP || login == Login.CRAM_MD5 || login == Login.DIGEST_MD5 || login == Login.NTLM;
    }

    /** What is protected, for a person; it never says “safe”. */
    public Sentence sentence() {
        String key = message ? "both" : password ? "password" : "nothing";
        return Sentence.of(Protection.class, "protects." + key);
    }
}
