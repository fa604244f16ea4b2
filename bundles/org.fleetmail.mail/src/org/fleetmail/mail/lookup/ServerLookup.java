package org.fleetmail.mail.lookup;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.core.net.DomainName;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.dns.DomainSettings;
import org.fleetmail.endpoint.scan.DomainAsker;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.mail.lookup.FoundServer.Origin;
import org.fleetmail.mail.lookup.FoundServer.Way;
import org.fleetmail.tls.certificate.TrustPolicy;

/**
 * Finds the mail servers of a domain: what the DNS names (RFC 6186), then the file for mail programs, and only for what
 * neither names the usual names and ports. Every server is tried before it is told of. Blocks; bounded in time, and in how
 * many servers are tried.
 */
public final class ServerLookup {
    private static final int MOST_SERVERS = 20;
    private static final int SMTP_BETWEEN_SERVERS = 25;
    private static final Map<MailProtocol, List<String>> USUAL_NAMES = Map.of(
            MailProtocol.SMTP, List.of("smtp.", "mail."),
            MailProtocol.IMAP, List.of("imap.", "mail."),
            MailProtocol.POP3, List.of("pop.", "pop3.", "mail."));

    private final DomainAsker asker;
    private final Verifier verifier;
    private final TrustPolicy trust;
    private final Duration time;
    private final Cancellation cancellation;

    /**
     * A look-up.
     *
     * @param asker asks a resolver
     * @param trust whom to believe when a server is tried
     * @param time for each of asking and trying
     */
    public ServerLookup(
            DomainAsker asker, Verifier verifier, TrustPolicy trust, Duration time, Cancellation cancellation) {
        this.asker = asker;
        this.verifier = verifier;
        this.trust = trust;
        this.time = time;
        this.cancellation = cancellation;
    }

    /**
     * Looks.
     *
     * @param domain a domain or a mail address, also an internationalised one
     * @return what was found; {@code NET-NAME} where this is no domain, {@code CANCELLED}
     */
    public Outcome<Lookup> of(String domain) {
        Optional<String> ascii = DomainName.ascii(
                        domain.substring(domain.lastIndexOf('@') + 1).strip())
                .filter(name -> name.contains("."));
        if (ascii.isEmpty()) {
            return Outcome.failed(Trouble.of(TroubleCode.NET_NAME, domain, ""));
        }
        Lookup lookup = look(ascii.get());
        return cancellation.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, domain, ""))
                : Outcome.done(lookup);
    }

    private Lookup look(String domain) {
        DomainSettings settings = asker.settings(domain, time, cancellation);
        Published published = new Published(settings);
        Map<Way, Origin> ways = new LinkedHashMap<>();
        published.ways().entrySet().stream()
                .limit(MOST_SERVERS)
                .forEach(entry -> ways.put(entry.getKey(), entry.getValue()));
        List<Sentence> remarks = new ArrayList<>(published.remarks());
        List<MailProtocol> open = Stream.of(MailProtocol.values())
                .filter(protocol -> ways.keySet().stream().noneMatch(way -> way.protocol() == protocol))
                .filter(protocol -> !published.refused().contains(protocol))
                .toList();
        open.forEach(protocol -> usual(protocol, domain).forEach(way -> ways.put(way, Origin.GUESSED)));
        open.forEach(protocol -> remarks.add(Sentence.of(Lookup.class, "guessing", protocol.label())));
        published.refused().forEach(protocol -> remarks.add(Sentence.of(Lookup.class, "refused", protocol.label())));
        return new Lookup(domain, tried(ways), remarks);
    }

    private static Stream<Way> usual(MailProtocol protocol, String domain) {
        return USUAL_NAMES.get(protocol).stream()
                .flatMap(name -> PortRule.of(protocol)
                        .filter(rule -> rule.port() != SMTP_BETWEEN_SERVERS)
                        .map(rule -> new Way(protocol, name + domain, rule.port(), rule.method())));
    }

    private List<FoundServer> tried(Map<Way, Origin> ways) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<DnsAnswer<InetAddress>>> addresses = new LinkedHashMap<>();
            ways.keySet()
                    .forEach(way -> addresses.computeIfAbsent(
                            way.host(),
                            host -> CompletableFuture.supplyAsync(
                                    () -> asker.addresses(host, time, cancellation), threads)));
            return ways.entrySet().stream()
                    .map(entry -> addresses
                            .get(entry.getKey().host())
                            .thenApplyAsync(answer -> tried(entry.getKey(), entry.getValue(), answer), threads))
                    .toList()
                    .stream()
                    .flatMap(trial -> trial.join().stream())
                    .sorted(Comparator.comparing(found -> found.way().protocol()))
                    .toList();
        }
    }

    /** Empty for what was guessed and does not answer in this way. */
    private Optional<FoundServer> tried(Way way, Origin origin, DnsAnswer<InetAddress> addresses) {
        Verdict.Result verdict = addresses.found()
                ? verdict(way, addresses.records().getFirst())
                : addresses.status() == Status.NONE ? Verdict.Result.UNREACHABLE : Verdict.Result.UNKNOWN;
        boolean answers = verdict == Verdict.Result.VERIFIED || verdict == Verdict.Result.UNTRUSTED;
        return origin == Origin.GUESSED && !answers
                ? Optional.empty()
                : Optional.of(new FoundServer(way, origin, verdict));
    }

    private Verdict.Result verdict(Way way, InetAddress address) {
        EndpointTarget target = new EndpointTarget(
                way.host(), way.service(), address.getHostAddress(), way.port(), way.method(), way.host(), trust);
        return Verdicts.of(verifier.verify(target, Depth.GRADE, time, cancellation, step -> {}))
                .outcome();
    }
}
