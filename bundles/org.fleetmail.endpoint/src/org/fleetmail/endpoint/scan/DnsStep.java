package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.internal.dns.DomainLook;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.endpoint.internal.net.Names;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.certificate.ServerNames;

/** Asks the DNS beside the rest of a verification, where that is wanted. */
final class DnsStep implements AutoCloseable {
    private final DomainLook dns;
    private final Sighting sighting;
    private final Optional<DnsSource> source;
    private final Deadline deadline;
    private final Cancellation cancellation;
    private final Sighting.Running step;
    private final CompletableFuture<List<ServerCertificate>> chain = new CompletableFuture<>();
    private final CompletableFuture<DnsFacts> facts = new CompletableFuture<>();

    DnsStep(DomainLook dns, Sighting sighting, Extent extent, Deadline deadline, Cancellation cancellation) {
        this.dns = dns;
        this.sighting = sighting;
        this.deadline = deadline;
        this.cancellation = cancellation;
        boolean named = !ServerNames.isAddress(sighting.target.host());
        source = extent.dns().filter(place -> named || place.domain().isPresent());
        step = sighting.begins(StepName.DNS);
        source.ifPresent(place -> Thread.startVirtualThread(() -> look(place)));
    }

    /**
     * The addresses of the host: as the named resolver knows them, proven or from an unsigned zone; where none was named, as
     * this system knows them.
     *
     * @throws SocketTimeoutException no answer in time
     * @throws UnknownHostException it has none, or the answer cannot be believed
     */
    List<InetAddress> addresses() throws IOException {
        String host = sighting.target.host();
        if (source.isEmpty() || ServerNames.isAddress(host)) {
            return Names.resolve(host, deadline);
        }
        DnsAnswer<InetAddress> answer = dns.addresses(source.get(), host, deadline, cancellation);
        return switch (answer.status()) {
            case FOUND -> answer.records();
            case UNKNOWN -> throw new SocketTimeoutException();
            case NONE, BOGUS -> throw new UnknownHostException(host);
        };
    }

    /** Ends the step with what was found. */
    void finish() {
        if (source.isPresent()) {
            close();
            DnsFacts found = facts.join();
            sighting.dns = Optional.of(found);
            step.ends(outcome(found), "dns." + word(found), found.domain(), found.resolver());
        }
    }

    /** Lets the look end, whatever became of the endpoint. */
    @Override
    public void close() {
        chain.complete(sighting.handshake.map(TlsHandshake::chain).orElse(List.of()));
    }

    private void look(DnsSource place) {
        try {
            facts.complete(dns.look(
                    place, sighting.target.host(), sighting.target.port(), chain::join, deadline, cancellation));
        } catch (RuntimeException e) {
            facts.completeExceptionally(e);
        }
    }

    private static StepOutcome outcome(DnsFacts facts) {
        return switch (word(facts)) {
            case "bogus" -> StepOutcome.FAILED;
            case "unknown" -> StepOutcome.UNKNOWN;
            default -> StepOutcome.OK;
        };
    }

    private static String word(DnsFacts facts) {
        if (facts.has(DnsAnswer.Status.BOGUS)) {
            return "bogus";
        }
        boolean silent =
                facts.mx().status() == DnsAnswer.Status.UNKNOWN && facts.tlsa().status() == DnsAnswer.Status.UNKNOWN;
        return silent ? "unknown" : facts.mx().authentic() ? "signed" : "unsigned";
    }
}
