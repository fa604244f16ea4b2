package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.List;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloExtras;

/** How a server conducts itself beyond what it accepts: signatures, downgrades, long hellos, sessions. */
final class ConductScan {
    private static final int INAPPROPRIATE_FALLBACK = 86;
    private static final int LONG = 2000;

    private final OfferNotes notes;
    private final Inquiry inquiry;
    private final SessionScan sessions;

    ConductScan(OfferNotes notes, Inquiry inquiry, SessionScan sessions) {
        this.notes = notes;
        this.inquiry = inquiry;
        this.sessions = sessions;
    }

    /** Its parts, which can be done side by side. */
    List<Runnable> parts() {
        List<ProtocolVersion> accepted = notes.accepted();
        List<Runnable> parts = new ArrayList<>();
        if (accepted.size() > 1) {
            parts.add(() -> fallback(accepted.get(accepted.size() - 2)));
        }
        if (accepted.contains(ProtocolVersion.TLS_1_2)) {
            parts.add(this::signatures);
        }
        accepted.stream()
                .filter(version -> version != ProtocolVersion.TLS_1_3)
                .reduce((older, newer) -> newer)
                .ifPresent(version -> parts.add(() -> sessions.classic(version)));
        if (accepted.contains(ProtocolVersion.TLS_1_3)) {
            parts.add(sessions::modern);
        }
        if (accepted.equals(List.of(ProtocolVersion.TLS_1_3))) {
            parts.add(sessions::certificates);
        }
        accepted.stream().reduce((older, newer) -> newer).ifPresent(newest -> parts.add(() -> longHello(newest)));
        return parts;
    }

    private void longHello(ProtocolVersion version) {
        HelloAnswer answer = inquiry.ask(version, suites(version), HelloExtras.ofSize(LONG));
        notes.conduct()
                .longHello(GradeScan.silent(answer) ? Answer.UNKNOWN : Answer.of(answer instanceof HelloAnswer.Agreed));
    }

    /** A client that tries again with an older version is refused by a server that speaks a newer one (RFC 7507). */
    private void fallback(ProtocolVersion older) {
        HelloAnswer answer = inquiry.askAgainAsOlderClient(older, suites(older));
        notes.conduct()
                .fallbackProtection(
                        switch (answer) {
                            case HelloAnswer.Refused(int alert) when alert == INAPPROPRIATE_FALLBACK -> Answer.YES;
                            case HelloAnswer.Agreed agreed -> Answer.NO;
                            default -> Answer.UNKNOWN;
                        });
    }

    private void signatures() {
        List<CipherSuite> signed = GradeScan.suites(suite ->
                !suite.tls13() && !suite.anonymous() && (suite.ephemeralCurve() || suite.ephemeralFiniteField()));
        List<SignatureScheme> left = new ArrayList<>(SignatureScheme.ALL);
        while (!left.isEmpty()
                && inquiry.ask(ProtocolVersion.TLS_1_2, signed, HelloExtras.signedBy(left))
                        instanceof HelloAnswer.Agreed agreed
                && agreed.signature().filter(left::remove).isPresent()) {
            notes.conduct().seen(agreed);
            notes.conduct().signature(agreed.signature().get());
        }
    }

    private static List<CipherSuite> suites(ProtocolVersion version) {
        return GradeScan.suites(suite -> suite.tls13() == (version == ProtocolVersion.TLS_1_3));
    }
}
