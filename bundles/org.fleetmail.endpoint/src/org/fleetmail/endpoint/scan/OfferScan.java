package org.fleetmail.endpoint.scan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.endpoint.internal.dialogue.MailProtocol;
import org.fleetmail.model.Service;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.handshake.Handshaker;

/** The part of a verification after the dialogue: what else the server would accept. */
final class OfferScan {
    private static final int CONNECTIONS = 8;
    private static final int DEEP_CONNECTIONS = 256;
    private static final int AT_ONCE = 4;
    private static final int AT_ONCE_ON_DEVICES = 1;

    private final Sighting sighting;
    private final Opening opening;
    private final Handshaker handshaker;

    OfferScan(Sighting sighting, Opening opening, Handshaker handshaker) {
        this.sighting = sighting;
        this.opening = opening;
        this.handshaker = handshaker;
    }

    /** Does nothing where TLS was never tried or got no answer, or the server asked us to stop. */
    void run() {
        if (!sighting.handshakeAnswered || sighting.anomalies.contains(Anomaly.ASKED_TO_STOP)) {
            return;
        }
        boolean device = sighting.target.service() == Service.HTTPS;
        boolean injection = opening.startsInClear() && sighting.handshake.isPresent();
        int left = CONNECTIONS - sighting.connections.get() - (injection ? 1 : 0);
        Questions questions = new Questions(opening, device ? AT_ONCE_ON_DEVICES : AT_ONCE, left);
        OfferNotes notes = new OfferNotes();
        Sighting.Running versions = sighting.begins(StepName.PROTOCOLS);
        Sighting.Running suites = sighting.begins(StepName.SUITES);
        Sighting.Running injecting = sighting.begins(StepName.INJECTION);
        AtomicReference<Answer> injectable = new AtomicReference<>(Answer.UNKNOWN);
        Runnable inject = () -> injectable.set(
                new InjectionCheck(MailProtocol.of(sighting.target.service()), opening, handshaker).run());
        new GradeScan(notes, questions, sighting.handshake).run(injection ? inject : () -> {});
        if (sighting.depth() == Depth.DEEP) {
            questions.allow(DEEP_CONNECTIONS - sighting.connections.get());
            if (device) {
                spare(questions, notes);
            }
            deepen(notes, new Inquiry(questions, notes));
        }
        sighting.offer = notes.offer();
        tellVersions(versions, sighting.offer);
        tellSuites(suites, sighting.offer);
        if (injection) {
            sighting.injectable(injectable.get());
            injecting.ends(outcome(injectable.get()), "injection." + injectable.get());
        }
    }

    /** A device that does not answer in time has enough; no more is asked, now or from its first silence on. */
    private static void spare(Questions questions, OfferNotes notes) {
        questions.endAtSilence();
        if (notes.offer().unanswered() > 0) {
            questions.silence();
        }
    }

    private void deepen(OfferNotes notes, Inquiry inquiry) {
        sighting.handshake.ifPresent(notes.conduct()::certificate);
        SessionScan sessions = new SessionScan(notes, inquiry, opening, handshaker);
        new DeepScan(notes, inquiry, new ConductScan(notes, inquiry, sessions)).run();
        if (inquiry.questions().ended() && notes.offer().unanswered() == 0) {
            notes.unanswered();
        }
    }

    private static void tellVersions(Sighting.Running step, TlsOffer offer) {
        List<ProtocolVersion> accepted = offer.versions().entrySet().stream()
                .filter(entry -> entry.getValue() == Answer.YES)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        boolean old = accepted.stream().anyMatch(version -> !version.current());
        boolean unknown = offer.unanswered() > 0;
        step.ends(
                unknown ? StepOutcome.UNKNOWN : old ? StepOutcome.WARNING : StepOutcome.OK,
                unknown ? "protocols.unknown" : "protocols.known",
                accepted.stream().map(ProtocolVersion::id).collect(Collectors.joining(", ")));
    }

    private static void tellSuites(Sighting.Running step, TlsOffer offer) {
        String names = offer.suites().values().stream()
                .flatMap(List::stream)
                .filter(suite -> !suite.forwardSecret() || suite.anonymous() || !suite.authenticatedEncryption())
                .map(CipherSuite::name)
                .distinct()
                .collect(Collectors.joining(", "));
        step.ends(outcome(offer.weakSuites()), "suites." + offer.weakSuites(), names);
    }

    private static StepOutcome outcome(Answer problem) {
        return switch (problem) {
            case YES -> StepOutcome.WARNING;
            case NO -> StepOutcome.OK;
            case UNKNOWN -> StepOutcome.UNKNOWN;
        };
    }
}
