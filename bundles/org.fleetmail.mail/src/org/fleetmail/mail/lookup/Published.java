package org.fleetmail.mail.lookup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.client.account.HostName;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.dns.Autoconfig;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.dns.DomainSettings;
import org.fleetmail.endpoint.dns.SrvRecord;
import org.fleetmail.mail.lookup.FoundServer.Origin;
import org.fleetmail.mail.lookup.FoundServer.Way;
import org.fleetmail.model.TransportSecurity;

/** Ways to servers as a domain publishes them. */
record Published(DomainSettings settings) {
    /** A service name of the DNS (RFC 6186, RFC 8314) with what it means. */
    private record Service(String name, MailProtocol protocol, TransportSecurity method) {}

    private static final List<Service> SERVICES = List.of(
            new Service("_submissions.", MailProtocol.SMTP, TransportSecurity.IMPLICIT_TLS),
            new Service("_submission.", MailProtocol.SMTP, TransportSecurity.STARTTLS),
            new Service("_imaps.", MailProtocol.IMAP, TransportSecurity.IMPLICIT_TLS),
            new Service("_imap.", MailProtocol.IMAP, TransportSecurity.STARTTLS),
            new Service("_pop3s.", MailProtocol.POP3, TransportSecurity.IMPLICIT_TLS),
            new Service("_pop3.", MailProtocol.POP3, TransportSecurity.STARTTLS));

    /** Every way with who says so; what several say has the first of them. */
    Map<Way, Origin> ways() {
        Map<Way, Origin> ways = new LinkedHashMap<>();
        settings.services().forEach(answer -> ofDns(answer).forEach(ways::putIfAbsent));
        settings.files().stream()
                .flatMap(file -> file.servers().stream())
                .flatMap(server -> way(server).stream())
                .forEach(way -> ways.putIfAbsent(way, Origin.AUTOCONFIG));
        return ways;
    }

    private static Map<Way, Origin> ofDns(DnsAnswer<SrvRecord> answer) {
        Service service = service(answer);
        Map<Way, Origin> ways = new LinkedHashMap<>();
        answer.records().stream()
                .sorted(Comparator.comparingInt(SrvRecord::priority))
                .flatMap(record -> way(service.protocol(), record.host(), record.port(), service.method()).stream())
                .forEach(way -> ways.put(way, answer.authentic() ? Origin.SIGNED_DNS : Origin.DNS));
        return ways;
    }

    private static Service service(DnsAnswer<SrvRecord> answer) {
        return SERVICES.stream()
                .filter(service -> answer.name().startsWith(service.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Way> way(MailProtocol protocol, String host, int port, TransportSecurity method) {
        return port < 1 || port > 65_535
                ? Optional.empty()
                : HostName.ascii(host)
                        .filter(name -> !HostName.isAddress(name))
                        .map(name -> new Way(protocol, name, port, method));
    }

    private static Optional<Way> way(Autoconfig.Server server) {
        Optional<TransportSecurity> method = switch (server.socket().toUpperCase(Locale.ROOT)) {
            case "SSL" -> Optional.of(TransportSecurity.IMPLICIT_TLS);
            case "STARTTLS" -> Optional.of(TransportSecurity.STARTTLS);
            case "PLAIN" -> Optional.of(TransportSecurity.NONE);
            default -> Optional.empty();
        };
        return Stream.of(MailProtocol.values())
                .filter(protocol -> protocol.name().equalsIgnoreCase(server.type()))
                .findFirst()
                .flatMap(protocol -> method.flatMap(it -> way(protocol, server.host(), server.port(), it)));
    }

    /** Protocols of which the domain says with a dot that it does not offer them in any way. */
    Set<MailProtocol> refused() {
        return Stream.of(MailProtocol.values()).filter(this::isRefused).collect(Collectors.toSet());
    }

    private boolean isRefused(MailProtocol protocol) {
        List<DnsAnswer<SrvRecord>> answers = settings.services().stream()
                .filter(answer -> service(answer).protocol() == protocol)
                .toList();
        return answers.stream().anyMatch(DnsAnswer::found)
                && answers.stream()
                        .flatMap(answer -> answer.records().stream())
                        .allMatch(record -> record.host().isEmpty());
    }

    /** What the sources said, in words. */
    List<Sentence> remarks() {
        Stream<Sentence> files =
                settings.files().stream().map(Autoconfig::detail).filter(detail -> !detail.isEmpty());
        return Stream.concat(Stream.of(dns()), files).toList();
    }

    private Sentence dns() {
        List<DnsAnswer<SrvRecord>> services = settings.services();
        if (services.stream().anyMatch(answer -> answer.status() == Status.BOGUS)) {
            return Sentence.of(Lookup.class, "dns.bogus");
        }
        Optional<DnsAnswer<SrvRecord>> unknown = services.stream()
                .filter(answer -> answer.status() == Status.UNKNOWN)
                .findFirst();
        return unknown.map(answer -> Sentence.of(Lookup.class, "dns.unknown", answer.reason()))
                .orElseGet(() -> Sentence.of(
                        Lookup.class,
                        "dns.told",
                        services.stream().filter(DnsAnswer::found).count()));
    }
}
