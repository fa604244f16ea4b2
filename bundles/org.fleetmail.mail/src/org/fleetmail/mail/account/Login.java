package org.fleetmail.mail.account;

import java.util.Properties;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;

/**
 * How Jakarta Mail shall log in, as its properties say it. The chosen mechanism is the only one that is tried; a server
 * that does not offer it is never answered with another.
 */
record Login(Mechanism mechanism, TransportSecurity security) {
    /** Mechanisms of the JDK and our own, which do not show the password to the listener on the wire. */
    private static final String HIDDEN = "SCRAM-SHA-256 SCRAM-SHA-1 CRAM-MD5";

    /**
     * Whether Jakarta Mail can do this over the protocol: its POP3 knows no mechanism of the Java platform,
     * and misreads the challenge of NTLM (seen with Angus Mail 2.0.5, 2026-11-25). DIGEST-MD5 is historic (RFC 6331) and left alone.
     */
    boolean possible(Service service) {
        return switch (mechanism) {
            case CRAM_MD5, SCRAM_SHA_1, SCRAM_SHA_256, OAUTHBEARER, NTLM -> service != Service.POP3;
            case DIGEST_MD5 -> false;
            case AUTO, NONE, PLAIN, LOGIN, APOP, XOAUTH2 -> true;
        };
    }

    /** The name servers know it by. */
    String name() {
        return mechanism.getName().replace('_', '-');
    }

    boolean apop(Service service) {
        return service == Service.POP3 && mechanism == Mechanism.APOP;
    }

    /** Adds the properties of a protocol, for example {@code mail.imap}. */
    void into(Properties properties, String prefix) {
        switch (mechanism) {
            case CRAM_MD5, DIGEST_MD5, SCRAM_SHA_1, SCRAM_SHA_256, OAUTHBEARER -> platform(properties, prefix, name());
            case PLAIN, LOGIN, NTLM, XOAUTH2 -> builtIn(properties, prefix, name());
            case APOP -> {
                properties.put(prefix + ".apop.enable", "true");
                automatic(properties, prefix);
            }
            case AUTO, NONE -> automatic(properties, prefix);
        }
    }

    private void automatic(Properties properties, String prefix) {
        if (security == TransportSecurity.NONE && !prefix.endsWith("pop3")) {
            platform(properties, prefix, HIDDEN);
        } else {
            builtIn(properties, prefix, "PLAIN LOGIN");
        }
    }

    private static void builtIn(Properties properties, String prefix, String names) {
        properties.put(prefix + ".auth.mechanisms", names);
    }

    private static void platform(Properties properties, String prefix, String names) {
        properties.put(prefix + ".sasl.enable", "true");
        properties.put(prefix + ".sasl.mechanisms", names);
        properties.put(prefix + ".auth.mechanisms", names);
    }
}
