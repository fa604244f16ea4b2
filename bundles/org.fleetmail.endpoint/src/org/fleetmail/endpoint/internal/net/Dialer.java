package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.work.Cancellation;

/** Opens the connections of one verification, all to the same address, and counts them. */
public final class Dialer {
    private static final Duration CONNECTING = Duration.ofSeconds(4);
    private static final Duration BRIEFLY = Duration.ofSeconds(3);

    private final InetSocketAddress address;
    private final Deadline deadline;
    private final Cancellation cancellation;
    private final AtomicInteger opened;

    public Dialer(InetSocketAddress address, Deadline deadline, Cancellation cancellation, AtomicInteger opened) {
        this.address = address;
        this.deadline = deadline;
        this.cancellation = cancellation;
        this.opened = opened;
    }

    /** One more connection. */
    public Wire dial() throws IOException {
        opened.incrementAndGet();
        return Wire.open(address, deadline, CONNECTING, cancellation);
    }

    /** One more connection, on which no wait may last longer than a share of the time, so that others get theirs. */
    public Wire dialBriefly() throws IOException {
        opened.incrementAndGet();
        return Wire.open(address, deadline.within(BRIEFLY), CONNECTING, cancellation);
    }

    public InetSocketAddress address() {
        return address;
    }
}
