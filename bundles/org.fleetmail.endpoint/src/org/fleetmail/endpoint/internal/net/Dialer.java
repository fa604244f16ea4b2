package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.work.Cancellation;

/** Opens the connections of one verification, all to the same address, in its turn each, and counts them. */
public final class Dialer {
    private static final Duration CONNECTING = Duration.ofSeconds(4);
    private static final Duration BRIEFLY = Duration.ofSeconds(3);

    private final InetSocketAddress address;
    private final boolean device;
    private final Courtesy courtesy;
    private final Deadline deadline;
    private final Cancellation cancellation;
    private final AtomicInteger opened;

    /** To an address; {@code device} says that it is no server but a device with little strength. */
    public Dialer(
            InetSocketAddress address,
            boolean device,
            Courtesy courtesy,
            Deadline deadline,
            Cancellation cancellation,
            AtomicInteger opened) {
        this.address = address;
        this.device = device;
        this.courtesy = courtesy;
        this.deadline = deadline;
        this.cancellation = cancellation;
        this.opened = opened;
    }

    /** One more connection. */
    public Wire dial() throws IOException {
        return open(turn(), deadline);
    }

    /** One more connection, on which no wait may last longer than a share of the time, so that others get theirs. */
    public Wire dialBriefly() throws IOException {
        return open(turn(), deadline.within(BRIEFLY));
    }

    private Courtesy.Turn turn() throws IOException {
        return courtesy.await(address.getAddress(), device, deadline, cancellation);
    }

    private Wire open(Courtesy.Turn turn, Deadline until) throws IOException {
        opened.incrementAndGet();
        return Wire.open(address, turn, until, CONNECTING, cancellation);
    }

    public InetSocketAddress address() {
        return address;
    }
}
