package org.fleetmail.endpoint;

import java.time.Duration;
import java.util.Optional;
import org.fleetmail.endpoint.dns.DnsSource;

/**
 * How far a verification goes. Whatever contacts others than the endpoint itself is off unless it is asked for.
 *
 * @param depth how much of the endpoint is looked at
 * @param time for everything together; what has no answer by then is unknown
 * @param dns where to ask about the endpoint's names; empty: the DNS is asked for addresses alone
 * @param revocation whether to ask the issuers (OCSP, CRL) if a certificate is revoked
 * @param issuers whether to fetch a missing intermediate certificate from where the certificate says it is (AIA)
 */
public record Extent(Depth depth, Duration time, Optional<DnsSource> dns, boolean revocation, boolean issuers) {
    /** The endpoint alone. */
    public static Extent of(Depth depth, Duration time) {
        return new Extent(depth, time, Optional.empty(), false, false);
    }

    public Extent withDns(DnsSource source) {
        return new Extent(depth, time, Optional.of(source), revocation, issuers);
    }
}
