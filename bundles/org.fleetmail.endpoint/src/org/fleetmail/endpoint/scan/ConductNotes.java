package org.fleetmail.endpoint.scan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fleetmail.endpoint.TlsConduct;
import org.fleetmail.endpoint.TlsConduct.Flaws;
import org.fleetmail.endpoint.TlsConduct.Resumption;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.hello.HelloAnswer;

/** Collects how a server conducts itself. Thread-safe. */
final class ConductNotes {
    private final Set<SignatureScheme> signatures = new LinkedHashSet<>();
    private final Map<String, ServerCertificate> certificates = new LinkedHashMap<>();
    private Optional<FiniteField> finiteField = Optional.empty();
    private Resumption resumption = Resumption.NOT_ASKED;
    private Flaws flaws = Flaws.NOT_ASKED;
    private Answer earlyData = Answer.UNKNOWN;
    private Answer fallbackProtection = Answer.UNKNOWN;
    private Answer clientRenegotiation = Answer.UNKNOWN;
    private Answer longHello = Answer.UNKNOWN;

    /** Notes what an answer shows besides: the certificate, and the smallest field. */
    synchronized void seen(HelloAnswer.Agreed answer) {
        answer.certificate().ifPresent(this::certificate);
        finiteField = answer.finiteField()
                .filter(field ->
                        field.bits() < finiteField.map(FiniteField::bits).orElse(Integer.MAX_VALUE))
                .or(() -> finiteField);
    }

    void certificate(TlsHandshake handshake) {
        handshake.certificate().ifPresent(this::certificate);
    }

    private synchronized void certificate(ServerCertificate certificate) {
        certificates.putIfAbsent(certificate.keyAlgorithm(), certificate);
    }

    synchronized void signature(SignatureScheme scheme) {
        signatures.add(scheme);
    }

    synchronized void resumption(UnaryOperator<Resumption> change) {
        resumption = change.apply(resumption);
    }

    synchronized void flaws(UnaryOperator<Flaws> change) {
        flaws = change.apply(flaws);
    }

    synchronized void earlyData(Answer answer) {
        earlyData = answer;
    }

    synchronized void fallbackProtection(Answer answer) {
        fallbackProtection = answer;
    }

    synchronized void clientRenegotiation(Answer answer) {
        clientRenegotiation = answer;
    }

    synchronized void longHello(Answer answer) {
        longHello = answer;
    }

    synchronized TlsConduct conduct() {
        return new TlsConduct(
                List.copyOf(signatures),
                List.copyOf(certificates.values()),
                finiteField,
                resumption,
                earlyData,
                fallbackProtection,
                clientRenegotiation,
                longHello,
                flaws);
    }
}
