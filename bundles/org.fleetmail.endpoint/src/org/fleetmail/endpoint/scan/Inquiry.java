package org.fleetmail.endpoint.scan;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloExtras;

/** The questions of a deep scan; it ends with the connections that are allowed, or at the first silence of a device. */
final class Inquiry {
    private final Questions questions;
    private final OfferNotes notes;
    private final AtomicBoolean incomplete = new AtomicBoolean();

    Inquiry(Questions questions, OfferNotes notes) {
        this.questions = questions;
        this.notes = notes;
    }

    HelloAnswer ask(ProtocolVersion version, Collection<CipherSuite> suites, List<NamedGroup> groups) {
        return reserve() ? noted(questions.ask(version, suites, groups)) : Questions.NOT_ASKED;
    }

    /** Asks, and goes on with the connection where the server agreed. */
    HelloAnswer ask(
            ProtocolVersion version,
            Collection<CipherSuite> suites,
            HelloExtras extras,
            BiConsumer<Connection, HelloAnswer.Agreed> goOn) {
        return reserve() ? noted(questions.ask(version, suites, extras, goOn)) : Questions.NOT_ASKED;
    }

    HelloAnswer ask(ProtocolVersion version, Collection<CipherSuite> suites, HelloExtras extras) {
        return ask(version, suites, extras, (connection, agreed) -> {});
    }

    HelloAnswer askAgainAsOlderClient(ProtocolVersion version, Collection<CipherSuite> suites) {
        return reserve() ? noted(questions.askAsFallback(version, suites)) : Questions.NOT_ASKED;
    }

    /** Takes one connection; {@code false} when there is none left, or the device is to be left alone. */
    boolean reserve() {
        boolean granted = !questions.ended() && questions.reserve();
        if (!granted) {
            incomplete.set(true);
        }
        return granted;
    }

    Questions questions() {
        return questions;
    }

    boolean incomplete() {
        return incomplete.get();
    }

    private HelloAnswer noted(HelloAnswer answer) {
        if (GradeScan.silent(answer)) {
            notes.unanswered();
            incomplete.set(true);
        }
        if (questions.ended()) {
            incomplete.set(true);
        }
        return answer;
    }
}
