package org.fleetmail.endpoint.scan;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fleetmail.endpoint.TlsConduct.Flaws;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.flaw.EarlyChangeCipherSpec;
import org.fleetmail.tls.flaw.Heartbleed;
import org.fleetmail.tls.flaw.Robot;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloExtras;

/**
 * Questions about flaws, asked over connections that a search for suites opened and needs no more: that saves connections.
 * What found no such connection gets one of its own.
 */
final class Provocations implements BiConsumer<Connection, HelloAnswer.Agreed> {
    private final OfferNotes notes;
    private final Robot robot = new Robot();
    private final Set<Robot.Padding> paddings = EnumSet.allOf(Robot.Padding.class);
    private boolean changeAsked;

    Provocations(OfferNotes notes) {
        this.notes = notes;
    }

    /** Asks what fits, over a connection on which the server agreed. */
    @Override
    public void accept(Connection connection, HelloAnswer.Agreed agreed) {
        notes.conduct().seen(agreed);
        if (!agreed.ended()) {
            return;
        }
        Optional<Robot.Padding> padding = Robot.fits(agreed) ? nextPadding() : Optional.empty();
        if (padding.isPresent()) {
            robot.ask(connection, agreed, padding.get());
        } else if (takeChange()) {
            earlyChange(EarlyChangeCipherSpec.ask(connection, agreed));
        }
    }

    /** Asks what is left over, and draws conclusions. */
    void finish(Inquiry inquiry) {
        List<ProtocolVersion> classic = classic();
        if (!classic.isEmpty()) {
            heartbleed(inquiry, classic.getLast());
            robot(inquiry, classic.getLast());
        }
        if (notes.refusesAllBeforeTls13()) {
            notes.conduct().flaws(unknown -> new Flaws(Answer.NO, Answer.NO, Answer.NO));
        }
    }

    private void heartbleed(Inquiry inquiry, ProtocolVersion version) {
        List<CipherSuite> suites = notes.suites(version);
        HelloAnswer answer = inquiry.ask(version, suites, HelloExtras.withHeartbeat(), (connection, agreed) -> {
            boolean possible = agreed.heartbeat() && agreed.ended();
            bleeds(possible ? Heartbleed.ask(connection, agreed) : Heartbleed.told(agreed));
            if (!possible) {
                accept(connection, agreed);
            }
        });
        if (answer instanceof HelloAnswer.Agreed && takeChange()) {
            inquiry.ask(
                    version,
                    suites,
                    HelloExtras.NONE,
                    (connection, agreed) -> earlyChange(EarlyChangeCipherSpec.ask(connection, agreed)));
        }
    }

    private void robot(Inquiry inquiry, ProtocolVersion version) {
        List<CipherSuite> suites = notes.suites(version).stream()
                .filter(CipherSuite::rsaKeyTransport)
                .toList();
        boolean asked = true;
        while (!suites.isEmpty() && asked && !isDone()) {
            int before = left();
            inquiry.ask(version, suites, HelloExtras.NONE, this);
            asked = left() < before;
        }
        boolean nowhere = !inquiry.incomplete() && !notes.acceptsRsaKeyTransport();
        Answer answer = nowhere ? Answer.NO : robot.answer();
        notes.conduct().flaws(known -> new Flaws(known.heartbleed(), known.earlyChangeCipherSpec(), answer));
    }

    private void earlyChange(Answer answer) {
        notes.conduct().flaws(known -> new Flaws(known.heartbleed(), answer, known.robot()));
    }

    private void bleeds(Answer answer) {
        notes.conduct().flaws(known -> new Flaws(answer, known.earlyChangeCipherSpec(), known.robot()));
    }

    private List<ProtocolVersion> classic() {
        return List.of(ProtocolVersion.SSL_3, ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_1, ProtocolVersion.TLS_1_2)
                .stream()
                .filter(version -> !notes.suites(version).isEmpty())
                .toList();
    }

    private synchronized Optional<Robot.Padding> nextPadding() {
        Iterator<Robot.Padding> left = paddings.iterator();
        if (!left.hasNext()) {
            return Optional.empty();
        }
        Robot.Padding next = left.next();
        left.remove();
        return Optional.of(next);
    }

    private synchronized int left() {
        return paddings.size();
    }

    private boolean isDone() {
        return left() == 0;
    }

    private synchronized boolean takeChange() {
        boolean first = !changeAsked;
        changeAsked = true;
        return first;
    }
}
