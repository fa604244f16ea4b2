package org.fleetmail.endpoint.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetmail.tls.certificate.TrustPolicy;

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
    private static final int HTTPS = 443;
    private static final Duration TIME = Duration.ofSeconds(6);

    public DnsSource {
        anchors = List.copyOf(anchors);
    }

    /** A resolver, validating from the keys of the root. */
    public static DnsSource of(InetSocketAddress resolver) {
        return new DnsSource(resolver, RootAnchors.LINES, TIME, Optional.empty(), HTTPS, TrustPolicy.ofSystem());
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
