package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloExtras;
import org.fleetmail.tls.hello.HelloProbe;
import org.fleetmail.tls.hello.HelloWish;

/** Asks a server by hellos, each on a connection of its own: no more in all than allowed, and few at once. */
final class Questions {
    static final List<NamedGroup> GROUPS =
            List.of(4588, 4587, 4589, 29, 23, 24, 25, 30, 256, 257, 258, 259, 260).stream()
                    .map(NamedGroup::of)
                    .toList();

    /** Stands for the answer to what was not asked. */
    static final HelloAnswer NOT_ASKED = new HelloAnswer.NotTls();

    private static final HelloAnswer SILENT = new HelloAnswer.Silent(ServerSilence.TIMED_OUT);

    private final Opening opening;
    private final Semaphore atOnce;
    private volatile boolean endsAtSilence;
    private volatile boolean ended;
    private int left;

    Questions(Opening opening, int atOnce, int inAll) {
        this.opening = opening;
        this.atOnce = new Semaphore(atOnce);
        left = inAll;
    }

    /** Allows more connections from now on. */
    synchronized void allow(int more) {
        left += more;
    }

    /** Takes one connection from what is allowed; {@code false} when none is left. */
    synchronized boolean reserve() {
        if (left <= 0) {
            return false;
        }
        left--;
        return true;
    }

    /** From now on the first silence ends all asking, also of what waits for its turn. */
    void endAtSilence() {
        endsAtSilence = true;
    }

    /** Notes that the server did not answer in time. */
    void silence() {
        ended |= endsAtSilence;
    }

    /** Whether a silence ended it all. */
    boolean ended() {
        return ended;
    }

    HelloAnswer ask(ProtocolVersion newest, Collection<CipherSuite> suites) {
        return ask(newest, suites, GROUPS);
    }

    HelloAnswer ask(ProtocolVersion newest, Collection<CipherSuite> suites, List<NamedGroup> groups) {
        return question(wire -> HelloProbe.ask(wire, wish(newest, suites, groups, false)));
    }

    private HelloWish wish(
            ProtocolVersion newest, Collection<CipherSuite> suites, List<NamedGroup> groups, boolean fallback) {
        boolean compression = newest != ProtocolVersion.TLS_1_3;
        return new HelloWish(newest, List.copyOf(suites), groups, opening.serverName(), compression, fallback);
    }

    /** Asks, and goes on with the connection where the server agreed. */
    HelloAnswer ask(
            ProtocolVersion newest,
            Collection<CipherSuite> suites,
            HelloExtras extras,
            BiConsumer<Connection, HelloAnswer.Agreed> goOn) {
        HelloWish wish = wish(newest, suites, GROUPS, false).with(extras);
        return question(wire -> {
            HelloAnswer answer = HelloProbe.ask(wire, wish);
            if (answer instanceof HelloAnswer.Agreed agreed) {
                goOn.accept(wire, agreed);
            }
            return answer;
        });
    }

    /** Asks like a client that failed with a newer version (RFC 7507). */
    HelloAnswer askAsFallback(ProtocolVersion newest, Collection<CipherSuite> suites) {
        return question(wire -> HelloProbe.ask(wire, wish(newest, suites, GROUPS, true)));
    }

    HelloAnswer askSsl2() {
        return question(HelloProbe::askSsl2);
    }

    /** Does something over a connection of its own; empty where there is none. */
    <T> Optional<T> on(Function<Connection, Optional<T>> work) {
        return inTurn(() -> over(work), Optional.empty());
    }

    /** What never came to the question is as unknown as what got no answer. */
    private HelloAnswer question(Function<Connection, HelloAnswer> question) {
        return inTurn(
                () -> over(wire -> Optional.of(heeded(question.apply(wire)))).orElse(SILENT), NOT_ASKED);
    }

    private <T> T inTurn(Supplier<T> work, T notAsked) {
        atOnce.acquireUninterruptibly();
        try {
            return ended ? notAsked : work.get();
        } finally {
            atOnce.release();
        }
    }

    private <T> Optional<T> over(Function<Connection, Optional<T>> work) {
        try (Wire wire = opening.beforeHello()) {
            return work.apply(wire);
        } catch (SocketTimeoutException e) {
            silence();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private HelloAnswer heeded(HelloAnswer answer) {
        if (GradeScan.silent(answer)) {
            silence();
        }
        return answer;
    }
}
