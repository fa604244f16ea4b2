package org.fleetmail.endpoint.scan;

import java.net.InetAddress;
import java.time.Duration;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.dns.DomainSettings;
import org.fleetmail.endpoint.internal.dns.DomainLook;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.tls.handshake.Handshaker;

/** Asks a resolver, and the web servers it names, about a mail domain. Thread-safe; blocks. */
public final class DomainAsker {
    private final DomainLook look = new DomainLook(new Handshaker());
    private final DnsSource source;

    public DomainAsker(DnsSource source) {
        this.source = source;
    }

    /** What a domain publishes, as far as it answers in time. */
    public DomainSettings settings(String domain, Duration time, Cancellation cancellation) {
        return look.settings(source, domain, Deadline.in(time), cancellation);
    }

    /** The addresses of a host. */
    public DnsAnswer<InetAddress> addresses(String host, Duration time, Cancellation cancellation) {
        return look.addresses(source, host, Deadline.in(time), cancellation);
    }
}
