package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloProbe;
import org.fleetmail.tls.hello.HelloWish;

/** Asks a server by hellos, each on a connection of its own: no more in all than allowed, and few at once. */
final class Questions {
    static final List<NamedGroup> GROUPS =
            List.of(4588, 4587, 4589, 29, 23, 24, 25, 30, 256, 257, 258, 259, 260).stream()
                    .map(NamedGroup::of)
                    .toList();

    private final Opening opening;
    private final Semaphore atOnce;
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

    HelloAnswer ask(ProtocolVersion newest, Collection<CipherSuite> suites) {
        return ask(newest, suites, GROUPS);
    }

    HelloAnswer ask(ProtocolVersion newest, Collection<CipherSuite> suites, List<NamedGroup> groups) {
        HelloWish wish =
                new HelloWish(newest, List.copyOf(suites), groups, opening.serverName(), !newest.current(), false);
        return on(wire -> HelloProbe.ask(wire, wish));
    }

    HelloAnswer askSsl2() {
        return on(HelloProbe::askSsl2);
    }

    /** What never came to the question is as unknown as what got no answer. */
    private HelloAnswer on(Function<Connection, HelloAnswer> question) {
        atOnce.acquireUninterruptibly();
        try (Wire wire = opening.beforeHello()) {
            return question.apply(wire);
        } catch (IOException e) {
            return new HelloAnswer.Silent(ServerSilence.TIMED_OUT);
        } finally {
            atOnce.release();
        }
    }
}
