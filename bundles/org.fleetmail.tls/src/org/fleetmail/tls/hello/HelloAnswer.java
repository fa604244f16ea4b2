package org.fleetmail.tls.hello;

import java.util.Optional;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.certificate.ServerCertificate;

/** What a server answered to a ClientHello. */
public sealed interface HelloAnswer {
    /**
     * It agrees.
     *
     * @param version the version it chose
     * @param suite the suite it chose
     * @param group the group it wants (HelloRetryRequest) or used (ServerKeyExchange)
     * @param finiteField of its Diffie-Hellman key, up to TLS 1.2
     * @param signature what it signed its key with, in TLS 1.2
     * @param certificate its own certificate, up to TLS 1.2; one that cannot be read has empty fields
     * @param extendedMasterSecret RFC 7627
     * @param secureRenegotiation RFC 5746
     * @param compression it chose to compress
     * @param heartbeat it allows heartbeats (RFC 6520)
     * @param resumed it takes up the session that was asked for
     * @param ended its flight was read to the end, and it waits for the client's key
     */
    record Agreed(
            ProtocolVersion version,
            CipherSuite suite,
            Optional<NamedGroup> group,
            Optional<FiniteField> finiteField,
            Optional<SignatureScheme> signature,
            Optional<ServerCertificate> certificate,
            boolean extendedMasterSecret,
            boolean secureRenegotiation,
            boolean compression,
            boolean heartbeat,
            boolean resumed,
            boolean ended)
            implements HelloAnswer {}

    /**
     * It refuses with an alert.
     *
     * @param alert its number (RFC 8446 section 6)
     */
    record Refused(int alert) implements HelloAnswer {
        /** None of the offered versions is spoken. */
        public boolean versionsAlone() {
            return alert == 70;
        }
    }

    /** It speaks SSL 2.0. */
    record AgreedSsl2() implements HelloAnswer {}

    /** It gives no answer. */
    record Silent(ServerSilence silence) implements HelloAnswer {}

    /** What came is not TLS, or broken. */
    record NotTls() implements HelloAnswer {}
}
