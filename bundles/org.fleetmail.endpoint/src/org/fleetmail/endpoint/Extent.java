package org.fleetmail.endpoint;

import java.time.Duration;
import java.util.Optional;
import org.fleetmail.endpoint.dns.DnsSource;

/**
 * How far a verification goes. What may be fetched from a certificate's issuers is part of the target's trust.
 *
 * @param depth how much of the endpoint is looked at
 * @param time for everything together; what has no answer by then is unknown
 * @param dns where to ask about the endpoint's names; empty: the resolver of this system is asked for addresses alone
 * @param burden what hosts have to bear meanwhile
 */
public record Extent(Depth depth, Duration time, Optional<DnsSource> dns, Burden burden) {
    /** The endpoint alone. */
    public static Extent of(Depth depth, Duration time) {
        return new Extent(depth, time, Optional.empty(), Burden.USUAL);
    }

    public Extent withDns(DnsSource source) {
        return new Extent(depth, time, Optional.of(source), burden);
    }

    public Extent withBurden(Burden other) {
        return new Extent(depth, time, dns, other);
    }
}
