package org.fleetmail.endpoint;

import java.util.List;
import java.util.Optional;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * How a server conducts itself in TLS, as a deep scan finds out. What was not asked or not answered is unknown.
 *
 * @param signatures what it signs handshakes of TLS 1.2 with, its choice first
 * @param certificates its own certificates, one for each kind of key that it showed
 * @param finiteField the field of its Diffie-Hellman key, where one was used
 * @param resumption how sessions are taken up again
 * @param earlyData whether it takes data before the handshake is over (0-RTT, RFC 8446 section 2.3)
 * @param fallbackProtection whether it notices a downgrade (RFC 7507)
 * @param clientRenegotiation whether it renegotiates when a client asks to
 * @param longHello whether it understands a hello of more than 1500 bytes
 * @param flaws what it does about the questions that broken implementations answer
 */
public record TlsConduct(
        List<SignatureScheme> signatures,
        List<ServerCertificate> certificates,
        Optional<FiniteField> finiteField,
        Resumption resumption,
        Answer earlyData,
        Answer fallbackProtection,
        Answer clientRenegotiation,
        Answer longHello,
        Flaws flaws) {
    /** Nothing was asked. */
    public static final TlsConduct NOT_ASKED = new TlsConduct(
            List.of(),
            List.of(),
            Optional.empty(),
            Resumption.NOT_ASKED,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Flaws.NOT_ASKED);

    public TlsConduct {
        signatures = List.copyOf(signatures);
        certificates = List.copyOf(certificates);
    }

    /**
     * How sessions are taken up again.
     *
     * @param identifier by the session ID of TLS 1.2 (RFC 5246 section 7.4.1.2)
     * @param ticket by a ticket of TLS 1.2 (RFC 5077)
     * @param preSharedKey by a ticket of TLS 1.3 (RFC 8446 section 2.2)
     */
    public record Resumption(Answer identifier, Answer ticket, Answer preSharedKey) {
        public static final Resumption NOT_ASKED = new Resumption(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
    }

    /**
     * Flaws of implementations, measured.
     *
     * @param heartbleed it tells memory (CVE-2014-0160)
     * @param earlyChangeCipherSpec it accepts ChangeCipherSpec too early (CVE-2014-0224)
     * @param robot it tells good from bad padding of an RSA key exchange (Return Of Bleichenbacher's Oracle Threat)
     */
    public record Flaws(Answer heartbleed, Answer earlyChangeCipherSpec, Answer robot) {
        public static final Flaws NOT_ASKED = new Flaws(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
    }
}
