package org.fleetmail.tls.hello;

import java.util.Optional;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;

/** What a server answered to a ClientHello. */
public sealed interface HelloAnswer {
    /**
     * It agrees.
     *
     * @param version the version it chose
     * @param suite the suite it chose
     * @param group the group it wants (HelloRetryRequest) or used (ServerKeyExchange)
     * @param finiteFieldBits size of the prime of its Diffie-Hellman key
     * @param extendedMasterSecret RFC 7627
     * @param secureRenegotiation RFC 5746
     * @param compression it chose to compress
     */
    record Agreed(
            ProtocolVersion version,
            CipherSuite suite,
            Optional<NamedGroup> group,
            Optional<Integer> finiteFieldBits,
            boolean extendedMasterSecret,
            boolean secureRenegotiation,
            boolean compression)
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
