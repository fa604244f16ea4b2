package org.fleetmail.endpoint.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.work.Cancellation;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();
    private static final Duration PAUSE = Duration.ofMillis(80);
    /** Longer than any machine needs. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Courtesy courtesy = Courtesy.withPause(PAUSE);
    private final Cancellation cancellation = new Cancellation();

    private Courtesy.Turn turn(boolean device, Duration time) throws SocketTimeoutException {
        return courtesy.await(HOST, device, Deadline.in(time), cancellation);
    }

    @Test
    void a_server_has_four_connections_at_a_time_and_no_fifth() throws Exception {
        for (int open = 0; open < 4; open++) {
            turn(false, PATIENCE);
        }
        assertThatThrownBy(() -> turn(false, Duration.ofMillis(50))).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void a_device_has_one_connection_at_a_time_and_rests_after_each() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visitor = 0; visitor < 4; visitor++) {
                visitors.submit(() -> {
                    Courtesy.Turn turn = turn(true, PATIENCE);
                    most.accumulateAndGet(open.incrementAndGet(), Math::max);
                    open.decrementAndGet();
                    turn.end();
                    return null;
                });
            }
        }
        assertThat(most).hasValue(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(3));
    }

    @Test
    void hosts_do_not_wait_for_each_other() throws Exception {
        turn(true, PATIENCE);
        assertThat(courtesy.await(InetAddress.getByName("127.0.0.9"), true, Deadline.in(PATIENCE), cancellation))
                .isNotNull();
    }

    @Test
    void ending_a_turn_twice_gives_no_second_one_away() throws Exception {
        Courtesy.Turn first = turn(true, PATIENCE);
        first.end();
        Courtesy.Turn second = turn(true, PATIENCE);
        first.end();
        assertThatThrownBy(() -> turn(true, Duration.ofMillis(300))).isInstanceOf(SocketTimeoutException.class);
        second.end();
    }

    @Test
    void cancellation_ends_the_waiting_at_once() throws Exception {
        turn(true, PATIENCE);
        CountDownLatch waits = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            waits.countDown();
            cancellation.cancel();
        });
        waits.await();
        assertThatThrownBy(() -> turn(true, PATIENCE)).isInstanceOf(SocketTimeoutException.class);
    }
}
