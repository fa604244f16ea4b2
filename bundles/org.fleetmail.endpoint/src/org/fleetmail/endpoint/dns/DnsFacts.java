package org.fleetmail.endpoint.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the DNS says about an endpoint and the mail domain it belongs to.
 *
 * @param resolver the name server that was asked
 * @param domain the mail domain, empty where it could not be found out
 * @param took how long it lasted
 * @param addresses addresses of the endpoint's host
 * @param mx hosts that take mail for the domain
 * @param services the SRV records for mail, one answer for each of the six names of RFC 6186 and RFC 8314
 * @param caa the CAA records that hold for the host, wherever above it they are
 * @param tlsa the TLSA records of the endpoint's port
 * @param mtaSts MTA-STS of the domain
 * @param reporting the TXT records at {@code _smtp._tls} (TLS-RPT, RFC 8460)
 * @param autoconfig settings published for mail programs
 */
public record DnsFacts(
        String resolver,
        String domain,
        Duration took,
        DnsAnswer<String> addresses,
        DnsAnswer<MxRecord> mx,
        List<DnsAnswer<SrvRecord>> services,
        DnsAnswer<CaaRecord> caa,
        DnsAnswer<TlsaRecord> tlsa,
        MtaSts mtaSts,
        DnsAnswer<String> reporting,
        Autoconfig autoconfig) {
    public DnsFacts {
        services = List.copyOf(services);
    }

    /** Every answer. */
    public List<DnsAnswer<?>> answers() {
        List<DnsAnswer<?>> all = new ArrayList<>(List.of(addresses, mx, caa, tlsa, mtaSts.record(), reporting));
        all.addAll(services);
        return all;
    }

    /** Whether any question was answered so. */
    public boolean has(DnsAnswer.Status status) {
        return answers().stream().anyMatch(answer -> answer.status() == status);
    }
}
