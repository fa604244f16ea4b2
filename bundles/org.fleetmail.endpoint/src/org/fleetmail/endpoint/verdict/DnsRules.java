package org.fleetmail.endpoint.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.endpoint.dns.Autoconfig;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.MtaSts;
import org.fleetmail.endpoint.dns.MtaSts.Fetch;
import org.fleetmail.endpoint.dns.MtaSts.Mode;
import org.fleetmail.endpoint.dns.MxRecord;
import org.fleetmail.endpoint.dns.SrvRecord;
import org.fleetmail.endpoint.dns.TlsaRecord;
import org.fleetmail.model.Service;
import org.fleetmail.tls.Answer;

/** What the DNS says of an endpoint (N). */
final class DnsRules {
    private static final Set<Fetch> BROKEN = Set.of(Fetch.MISSING, Fetch.UNTRUSTED, Fetch.MALFORMED);

    private final Bench bench;
    private final DnsFacts dns;

    private DnsRules(Bench bench, DnsFacts dns) {
        this.bench = bench;
        this.dns = dns;
    }

    static void judge(Bench bench) {
        bench.seen.dns().ifPresent(dns -> new DnsRules(bench, dns).judge());
    }

    private void judge() {
        dns.answers().stream()
                .filter(answer -> answer.status() == Status.BOGUS)
                .findFirst()
                .ifPresent(answer -> bench.find("N3", answer.name(), answer.reason()));
        dane();
        policy();
        services();
        long silent = unanswered(dns);
        bench.findIf(silent > 0, "U2", silent, dns.resolver());
    }

    /** Questions to the DNS without an answer. */
    static long unanswered(DnsFacts dns) {
        boolean policy = dns.mtaSts().fetch() == Fetch.UNKNOWN;
        return dns.answers().stream()
                        .filter(answer -> answer.status() == Status.UNKNOWN)
                        .count()
                + (policy ? 1 : 0);
    }

    /** Whether the endpoint is bound to its key, so that authorities and names do not matter (DANE-EE). */
    static boolean boundToKey(DnsFacts dns) {
        return bound(dns).anyMatch(record -> record.usage() == 3 && record.matches() == Answer.YES);
    }

    /** Whether senders of mail insist on TLS: by DANE with a record that fits, or by a policy in force. */
    static boolean enforced(DnsFacts dns) {
        return bound(dns).anyMatch(record -> record.matches() == Answer.YES)
                || dns.mtaSts().mode() == Mode.ENFORCE;
    }

    /** Whether senders compare the name: by a policy in force, or by DANE-TA. */
    static boolean nameEnforced(DnsFacts dns) {
        return dns.mtaSts().mode() == Mode.ENFORCE || bound(dns).anyMatch(record -> record.usage() == 2);
    }

    private static Stream<TlsaRecord> bound(DnsFacts dns) {
        return dns.tlsa().authentic() ? dns.tlsa().records().stream().filter(TlsaRecord::usableForMail) : Stream.of();
    }

    private void dane() {
        DnsAnswer<TlsaRecord> tlsa = dns.tlsa();
        if (!tlsa.found()) {
            return;
        }
        bench.findIf(!tlsa.authentic(), "N2", tlsa.name());
        boolean mail = Set.of(Service.SUBMISSION, Service.RELAY)
                .contains(bench.seen.target().service());
        bench.findIf(
                mail && tlsa.records().stream().anyMatch(record -> record.usage() < 2),
                "N4",
                tlsa.name(),
                text(tlsa.records()));
        List<TlsaRecord> bound = bound(dns).toList();
        boolean none = !bound.isEmpty() && bound.stream().allMatch(record -> record.matches() == Answer.NO);
        bench.findIf(none, "N1", tlsa.name(), text(bound));
        bench.findIf(bound.size() == 1 && !none, "N5", tlsa.name());
    }

    private static String text(List<TlsaRecord> records) {
        return records.stream()
                .map(record -> record.usage() + " " + record.selector() + " " + record.matching() + " " + record.data())
                .collect(Collectors.joining("; "));
    }

    private void policy() {
        MtaSts policy = dns.mtaSts();
        bench.findIf(BROKEN.contains(policy.fetch()), "N6.policy", dns.domain(), policy.detail());
        String rule = policy.mode() == Mode.ENFORCE ? "N6" : "N6.testing";
        if (policy.mode() == Mode.ENFORCE || policy.mode() == Mode.TESTING) {
            List<String> missing = dns.mx().records().stream()
                    .map(MxRecord::host)
                    .filter(host -> !host.isEmpty() && policy.mx().stream().noneMatch(pattern -> fits(host, pattern)))
                    .toList();
            bench.findIf(!missing.isEmpty(), rule, dns.domain(), String.join(", ", missing));
            bench.findIf(bench.role() == Role.RELAY && distrusted(), rule + ".certificate", dns.domain(), target());
        }
        boolean known = policy.record().status() != Status.UNKNOWN && dns.tlsa().status() != Status.UNKNOWN;
        bench.findIf(known && bound(dns).findAny().isEmpty() && policy.mode() != Mode.ENFORCE, "N7", dns.domain());
        bench.findIf(dns.mx().found() && dns.reporting().status() == Status.NONE, "N8", dns.domain());
    }

    private boolean distrusted() {
        return bench.seen.path().filter(path -> !path.trusted()).isPresent()
                || bench.seen.name().filter(name -> !name.matches()).isPresent();
    }

    private String target() {
        return bench.seen.target().host();
    }

    /** RFC 8461 section 4.1: a wildcard stands for exactly one label. */
    private static boolean fits(String host, String pattern) {
        String name = host.toLowerCase(Locale.ROOT);
        return pattern.startsWith("*.")
                ? name.indexOf('.') > 0 && name.substring(name.indexOf('.') + 1).equals(pattern.substring(2))
                : name.equals(pattern);
    }

    private void services() {
        for (DnsAnswer<SrvRecord> clear : dns.services()) {
            String secure = clear.name().replaceFirst("^(_[a-z0-9]+?)\\._tcp", "$1s._tcp");
            boolean without = dns.services().stream()
                    .anyMatch(other -> other.name().equals(secure) && other.status() == Status.NONE);
            clear.records().stream()
                    .filter(service -> !service.host().isEmpty() && without)
                    .findFirst()
                    .ifPresent(
                            service -> bench.find("N9", clear.name(), service.host() + ":" + service.port(), secure));
        }
        dns.autoconfig().servers().stream()
                .filter(Autoconfig.Server::clear)
                .findFirst()
                .ifPresent(server ->
                        bench.find("N9.settings", dns.domain(), server.host() + ":" + server.port(), server.type()));
    }
}
