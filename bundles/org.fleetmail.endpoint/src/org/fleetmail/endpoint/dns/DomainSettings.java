package org.fleetmail.endpoint.dns;

import java.util.List;

/**
 * What a domain publishes for mail programs.
 *
 * @param domain the domain, in ASCII
 * @param services what the DNS says of each mail service (RFC 6186, RFC 8314): submission, IMAP and POP3, each with
 *     implicit TLS and without
 * @param files what was found at {@code autoconfig.DOMAIN}, and in the well-known place of the domain's own web server;
 *     fetched by HTTPS alone, because what comes in clear can come from anybody
 */
public record DomainSettings(String domain, List<DnsAnswer<SrvRecord>> services, List<Autoconfig> files) {
    public DomainSettings {
        services = List.copyOf(services);
        files = List.copyOf(files);
    }
}
