package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.Offer;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.internal.dialogue.Conversation;
import org.fleetmail.endpoint.internal.dialogue.MailProtocol;
import org.fleetmail.endpoint.internal.dialogue.Reply;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.model.Service;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.handshake.Handshake;
import org.fleetmail.tls.handshake.HandshakeWish;
import org.fleetmail.tls.handshake.Handshaker;

/** The one full dialogue of a verification: greeting, offers, change to TLS, handshake, offers again, goodbye. */
final class MainDialogue {
    private static final Pattern MASKED = Pattern.compile("X{7}[A-Z]|X{8,}");
    private static final Set<String> SHOW_PASSWORD = Set.of("PLAIN", "LOGIN");

    private final Sighting sighting;
    private final Opening opening;
    private final Handshaker handshaker;
    private String self = "127.0.0.1";
    private Reply greeting = new Reply(Reply.Kind.YES, List.of());

    MainDialogue(Sighting sighting, Opening opening, Handshaker handshaker) {
        this.sighting = sighting;
        this.opening = opening;
        this.handshaker = handshaker;
    }

    /** Talks over a connection that was just opened. */
    void run(Wire wire) {
        self = wire.localAddress();
        if (!opening.startsInClear() || clearPart(wire)) {
            secure(wire);
        }
    }

    private boolean clearPart(Wire wire) {
        MailProtocol protocol = MailProtocol.of(sighting.target.service());
        Conversation conversation = new Conversation(wire, sighting.transcript);
        if (!greet(protocol, conversation)) {
            return false;
        }
        try {
            sighting.beforeTls = protocol.capabilities(conversation, self, greeting);
        } catch (IOException e) {
            sighting.begins(StepName.GREETING).ends(outcome(e), "offer." + how(e));
            return false;
        }
        lookAtClearOffer(protocol);
        if (greeting.gist().toUpperCase(Locale.ROOT).startsWith("* PREAUTH")) {
            sighting.anomalies.add(Anomaly.PREAUTH);
            sighting.startTls(Answer.NO, StartTls.Failure.REFUSED);
            sighting.begins(StepName.STARTTLS).ends(StepOutcome.FAILED, "starttls.preauth");
            return false;
        }
        return askForTls(protocol, conversation);
    }

    private boolean greet(MailProtocol protocol, Conversation conversation) {
        Sighting.Running step = sighting.begins(StepName.GREETING);
        try {
            greeting = protocol.greeting(conversation);
        } catch (IOException e) {
            sighting.reaches(Reached.SILENCE);
            step.ends(outcome(e), "greeting." + how(e));
            return false;
        }
        sighting.reaches(Reached.DIALOGUE);
        if (protocol.asksToStop(greeting)) {
            sighting.anomalies.add(Anomaly.ASKED_TO_STOP);
        }
        if (greeting.kind() == Reply.Kind.GARBAGE) {
            sighting.anomalies.add(Anomaly.NOT_THE_PROTOCOL);
        }
        step.ends(greeting.yes() ? StepOutcome.OK : StepOutcome.FAILED, "greeting." + greeting.kind(), greeting.gist());
        return greeting.yes();
    }

    private void lookAtClearOffer(MailProtocol protocol) {
        Offer offer = sighting.beforeTls;
        if (offer.mechanisms().stream().anyMatch(SHOW_PASSWORD::contains)) {
            sighting.anomalies.add(Anomaly.PLAIN_LOGIN_IN_CLEAR);
        }
        if (protocol.loginCommandOpen(offer)) {
            sighting.anomalies.add(Anomaly.LOGIN_COMMAND_IN_CLEAR);
        }
        boolean offered = protocol.announcesStartTls(offer);
        boolean stripped = !offered
                && offer.capabilities().stream()
                        .anyMatch(line -> MASKED.matcher(line.split(" ", 2)[0]).matches());
        sighting.startTls = new StartTls(
                Answer.of(offered), Answer.UNKNOWN, Answer.UNKNOWN, Answer.of(stripped), StartTls.Failure.NONE);
    }

    private boolean askForTls(MailProtocol protocol, Conversation conversation) {
        Sighting.Running step = sighting.begins(StepName.STARTTLS);
        boolean offered = sighting.startTls.offered() == Answer.YES;
        try {
            Reply reply = protocol.startTls(conversation);
            if (reply.yes()) {
                if (conversation.discardRest()) {
                    sighting.anomalies.add(Anomaly.PIPELINED_PLAINTEXT);
                }
                step.ends(offered ? StepOutcome.OK : StepOutcome.WARNING, offered ? "starttls.YES" : "starttls.hidden");
                return true;
            }
            refused(step, reply, offered);
            if (!offered) {
                protocol.quit(conversation);
            }
        } catch (IOException e) {
            boolean silent = e instanceof SocketTimeoutException;
            sighting.startTls(
                    silent ? Answer.UNKNOWN : Answer.NO, silent ? StartTls.Failure.HANGS : StartTls.Failure.CLOSED);
            step.ends(outcome(e), "starttls." + how(e));
        }
        return false;
    }

    private void refused(Sighting.Running step, Reply reply, boolean offered) {
        boolean garbage = reply.kind() == Reply.Kind.GARBAGE;
        sighting.startTls(Answer.NO, garbage ? StartTls.Failure.GARBAGE : StartTls.Failure.REFUSED);
        String key = sighting.startTls.stripped() == Answer.YES
                ? "starttls.stripped"
                : offered ? "starttls." + reply.kind() : "starttls.missing";
        step.ends(StepOutcome.FAILED, key, reply.gist());
    }

    private void secure(Wire wire) {
        Sighting.Running step = sighting.begins(StepName.HANDSHAKE);
        Handshake handshake = shake(wire, ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_3);
        switch (handshake) {
            case Handshake.Finished finished -> finish(step, finished, wire);
            case Handshake.Silent(ServerSilence silence)
            when silence == ServerSilence.TIMED_OUT -> fail(step, handshake);
            default -> {
                wire.close();
                secureAsOldClient(step, handshake);
            }
        }
    }

    private void secureAsOldClient(Sighting.Running step, Handshake before) {
        try (Wire wire = opening.beforeHello()) {
            Handshake handshake = shake(wire, ProtocolVersion.SSL_3, ProtocolVersion.TLS_1_2);
            if (handshake instanceof Handshake.Finished finished) {
                finish(step, finished, wire);
            } else {
                fail(step, before);
            }
        } catch (IOException e) {
            fail(step, before);
        }
    }

    private Handshake shake(Wire wire, ProtocolVersion oldest, ProtocolVersion newest) {
        return handshaker.shake(wire, new HandshakeWish(oldest, newest, opening.serverName()));
    }

    private void finish(Sighting.Running step, Handshake.Finished finished, Wire wire) {
        TlsHandshake facts = finished.facts();
        sighting.handshakeAnswered = true;
        sighting.handshake = Optional.of(facts);
        sighting.reaches(Reached.TLS);
        if (opening.startsInClear()) {
            sighting.startTls(Answer.YES, StartTls.Failure.NONE);
        }
        String group = facts.group().map(Object::toString).orElse("–");
        step.ends(
                facts.version().current() ? StepOutcome.OK : StepOutcome.WARNING,
                "handshake.ok",
                facts.version().id(),
                facts.suite().name(),
                group);
        CertificateCheck.run(sighting, facts);
        if (sighting.target.service() == Service.HTTPS) {
            WebDialogue.run(sighting, finished.channel(), wire);
        } else {
            talkInside(finished.channel());
        }
    }

    private void fail(Sighting.Running step, Handshake handshake) {
        boolean silent =
                handshake instanceof Handshake.Silent(ServerSilence silence) && silence == ServerSilence.TIMED_OUT;
        sighting.handshakeAnswered = !silent;
        if (opening.startsInClear()) {
            sighting.startTls(
                    silent ? Answer.UNKNOWN : Answer.NO, silent ? StartTls.Failure.HANGS : StartTls.Failure.CLOSED);
        } else {
            sighting.reaches(silent ? Reached.SILENCE : Reached.DIALOGUE);
        }
        switch (handshake) {
            case Handshake.Refused(String description) ->
                step.ends(StepOutcome.FAILED, "handshake.refused", description);
            case Handshake.Silent(ServerSilence silence) ->
                step.ends(silent ? StepOutcome.UNKNOWN : StepOutcome.FAILED, "handshake." + silence);
            case Handshake.Finished finished -> throw new IllegalStateException("finished");
        }
    }

    private void talkInside(Connection channel) {
        MailProtocol protocol = MailProtocol.of(sighting.target.service());
        Conversation conversation = new Conversation(channel, sighting.transcript);
        if (!opening.startsInClear() && !greet(protocol, conversation)) {
            return;
        }
        Sighting.Running step = sighting.begins(StepName.LOGIN_OFFER);
        try {
            sighting.afterTls = protocol.capabilities(conversation, self, greeting);
            List<String> mechanisms = sighting.afterTls.mechanisms();
            boolean any = !mechanisms.isEmpty();
            step.ends(
                    any ? StepOutcome.OK : StepOutcome.WARNING,
                    any ? "login.some" : "login.none",
                    String.join(", ", mechanisms));
            protocol.quit(conversation);
        } catch (IOException e) {
            step.ends(outcome(e), "offer." + how(e));
        }
    }

    static StepOutcome outcome(IOException e) {
        return e instanceof SocketTimeoutException ? StepOutcome.UNKNOWN : StepOutcome.FAILED;
    }

    static String how(IOException e) {
        return switch (e) {
            case SocketTimeoutException timeout -> "timeout";
            case Conversation.TooMuchException flood -> "flood";
            default -> "closed";
        };
    }
}
