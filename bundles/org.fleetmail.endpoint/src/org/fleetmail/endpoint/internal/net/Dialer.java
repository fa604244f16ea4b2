package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.work.Cancellation;

/** Opens the connections of one verification, all to the same address, and counts them. */
public final class Dialer {
    private static final Duration ENOUGH = Duration.ofSeconds(4);

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
        return dial(ENOUGH);
    }

    /** One more connection, whose establishment may take no longer than this. */
    public Wire dial(Duration longest) throws IOException {
        opened.incrementAndGet();
        return Wire.open(address, deadline, longest, cancellation);
    }

    public InetSocketAddress address() {
        return address;
    }

    public Deadline deadline() {
        return deadline;
    }
}
