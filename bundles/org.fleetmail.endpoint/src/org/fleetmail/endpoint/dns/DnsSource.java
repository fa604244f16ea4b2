package org.fleetmail.endpoint.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.tls.certificate.ServerNames;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.xbill.DNS.ResolverConfig;

/**
 * Where the DNS is asked. Signatures are validated here, so the resolver needs no trust; it has to pass on DNSSEC records.
 *
 * @param resolver the name server to ask
 * @param anchors keys to begin with, as DS or DNSKEY records in zone file form; usually those of the root
 * @param time for all questions together
 * @param domain mail domain whose records are looked at; empty: the zone the endpoint's host is in
 * @param webPort port of the web servers with policies and settings, 443 outside of tests
 * @param webTrust whom to believe there
 */
public record DnsSource(
        InetSocketAddress resolver,
        List<String> anchors,
        Duration time,
        Optional<String> domain,
        int webPort,
        TrustPolicy webTrust) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:\\[(?<v6>[0-9a-fA-F:.]+)]|(?<host>[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]+?))(?::(?<port>[0-9]{1,5}))?");
    private static final int DNS = 53;
    private static final int HTTPS = 443;
    private static final Duration TIME = Duration.ofSeconds(6);

    public DnsSource {
        anchors = List.copyOf(anchors);
    }

    /** A resolver, validating from the keys of the root. */
    public static DnsSource of(InetSocketAddress resolver) {
        return new DnsSource(resolver, RootAnchors.LINES, TIME, Optional.empty(), HTTPS, TrustPolicy.ofSystem());
    }

    /**
     * Reads the address of a resolver: {@code system}, an IP address, or one with a port, IPv6 in brackets.
     *
     * @return empty where it is none of these, or the system has none
     */
    public static Optional<DnsSource> parse(String text) {
        if (text.equals("system")) {
            return ResolverConfig.getCurrentConfig().servers().stream()
                    .findFirst()
                    .map(DnsSource::of);
        }
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = Optional.ofNullable(matcher.group("v6")).orElse(matcher.group("host"));
        int port = matcher.group("port") == null ? DNS : Integer.parseInt(matcher.group("port"));
        boolean usable = ServerNames.isAddress(host) && port >= 1 && port <= 65535;
        return usable ? Optional.of(of(new InetSocketAddress(host, port))) : Optional.empty();
    }

    public DnsSource withAnchors(List<String> lines) {
        return new DnsSource(resolver, lines, time, domain, webPort, webTrust);
    }

    public DnsSource withTime(Duration other) {
        return new DnsSource(resolver, anchors, other, domain, webPort, webTrust);
    }

    public DnsSource withDomain(String other) {
        return new DnsSource(resolver, anchors, time, Optional.of(other), webPort, webTrust);
    }

    public DnsSource withWeb(int port, TrustPolicy trust) {
        return new DnsSource(resolver, anchors, time, domain, port, trust);
    }
}
