package org.fleetmail.tls.hello;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.certificate.ServerCertificate;

/** What follows the ServerHello in clear up to TLS 1.2: certificate and key (RFC 5246 section 7.4, RFC 8422). */
final class ServerKey {
    private static final int CERTIFICATE = 11;
    private static final int KEY_EXCHANGE = 12;
    private static final int HELLO_DONE = 14;
    private static final int MOST_MESSAGES = 10;
    private static final int NAMED_CURVE = 3;

    private Optional<NamedGroup> group = Optional.empty();
    private Optional<FiniteField> field = Optional.empty();
    private Optional<SignatureScheme> signature = Optional.empty();
    private Optional<ServerCertificate> certificate = Optional.empty();
    private boolean ended;

    /** Reads to the end of the flight, or as far as it can be read: the hello alone already tells something. */
    static ServerKey read(ServerFlight flight, ServerHello hello) {
        ServerKey key = new ServerKey();
        try {
            for (int messages = 0; messages < MOST_MESSAGES && !key.ended; messages++) {
                key.read(flight.next(), hello);
            }
        } catch (IOException e) {
            key.ended = false;
        }
        return key;
    }

    private void read(ServerFlight.Message message, ServerHello hello) throws IOException {
        switch (message.type()) {
            case CERTIFICATE -> certificate(message.body());
            case KEY_EXCHANGE -> exchange(message.body(), hello.suite(), hello.version());
            case HELLO_DONE -> ended = true;
            default -> ended = false;
        }
    }

    private void certificate(Octets body) throws IOException {
        Octets list = body.take(body.number(3));
        if (list.left() > 0) {
            certificate = Optional.of(
                    CertificateReader.describe(list.take(list.number(3)).toArray()));
        }
    }

    private void exchange(Octets body, CipherSuite suite, ProtocolVersion version) throws IOException {
        if (suite.ephemeralCurve()) {
            boolean named = body.number(1) == NAMED_CURVE;
            group = named ? Optional.of(NamedGroup.of(body.number(2))) : Optional.empty();
            body.take(body.number(1));
        } else if (suite.ephemeralFiniteField()) {
            field = Optional.of(
                    FiniteFields.of(new BigInteger(1, body.take(body.number(2)).toArray())));
            body.take(body.number(2));
            body.take(body.number(2));
        } else {
            return;
        }
        boolean signed = version == ProtocolVersion.TLS_1_2 && !suite.anonymous() && body.left() > 2;
        signature = signed ? Optional.of(SignatureScheme.of(body.number(2))) : Optional.empty();
    }

    Optional<NamedGroup> group() {
        return group;
    }

    Optional<FiniteField> field() {
        return field;
    }

    Optional<SignatureScheme> signature() {
        return signature;
    }

    Optional<ServerCertificate> certificate() {
        return certificate;
    }

    boolean ended() {
        return ended;
    }
}
