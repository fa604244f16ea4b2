package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.internal.net.Courtesy;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.internal.net.Names;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ClientShape;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloProbe;
import org.fleetmail.tls.hello.HelloWish;

/** Asks an endpoint whether it would talk to a client with limits, by sending the hello that such a client sends. */
public final class LiveMeeting {
    /** One for all, so that a host bears no more when many clients are asked about at once or in a row. */
    private static final Courtesy COURTESY = Courtesy.usual();

    private LiveMeeting() {}

    /** Asks; one or two connections. No answer in time is unknown. */
    public static Meeting ask(EndpointTarget target, ClientShape client, Duration deadline, Cancellation cancellation) {
        if (target.security() != TransportSecurity.NONE && client.versions().isEmpty()) {
            return Meeting.of(Answer.NO, "noTls", client.name());
        }
        boolean mode = switch (target.security()) {
            case NONE -> true;
            case STARTTLS -> client.startTls();
            case IMPLICIT_TLS -> client.implicitTls();
        };
        return mode
                ? greet(target, client, Deadline.in(deadline), cancellation)
                : Meeting.of(Answer.NO, "mode." + target.security().getName(), client.name());
    }

    private static Meeting greet(
            EndpointTarget target, ClientShape client, Deadline deadline, Cancellation cancellation) {
        if (target.security() == TransportSecurity.NONE) {
            return Meeting.of(Answer.YES, "clear");
        }
        try {
            InetAddress address = Names.resolve(target.host(), deadline).getFirst();
            InetSocketAddress place = new InetSocketAddress(address, target.port());
            boolean device = target.service() == Service.HTTPS;
            Dialer dialer = new Dialer(place, device, COURTESY, deadline, cancellation, new AtomicInteger());
            return greet(new Opening(target, dialer), client);
        } catch (IOException e) {
            return Meeting.of(Answer.UNKNOWN, "notReached");
        }
    }

    private static Meeting greet(Opening opening, ClientShape client) throws IOException {
        List<ProtocolVersion> newestFirst = client.versions().stream()
                .filter(version -> version != ProtocolVersion.SSL_2)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (ProtocolVersion version : newestFirst) {
            try (Wire wire = opening.beforeHello()) {
                HelloAnswer answer = HelloProbe.ask(wire, wish(opening, client, version));
                if (answer instanceof HelloAnswer.Agreed agreed
                        && client.versions().contains(agreed.version())) {
                    return Meeting.of(
                            Answer.YES,
                            "meets",
                            agreed.version().id(),
                            agreed.suite().name());
                }
                if (GradeScan.silent(answer)) {
                    return Meeting.of(Answer.UNKNOWN, "notReached");
                }
            }
        }
        return Meeting.of(Answer.NO, "refused", client.name());
    }

    private static HelloWish wish(Opening opening, ClientShape client, ProtocolVersion version) {
        boolean modern = version == ProtocolVersion.TLS_1_3;
        List<CipherSuite> suites = client.suites().stream()
                .filter(suite -> suite.tls13() == modern)
                .toList();
        List<NamedGroup> groups = client.groups().isEmpty() ? Questions.GROUPS : client.groups();
        Optional<String> name = client.serverName() ? opening.serverName() : Optional.empty();
        return new HelloWish(
                version,
                suites.isEmpty() ? GradeScan.suites(suite -> suite.tls13() == modern) : suites,
                groups,
                name,
                false,
                false);
    }
}
