package org.fleetmail.ui.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fleetmail.core.work.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Cancellation stop = new Cancellation();
    private final Turns turns = new Turns();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static Place place(String host, Place.Kind kind) {
        return new Place(host, host, host + ":443", kind, "", "", "");
    }

    /** The most that talked at the same time, of many that would. */
    private int most(Place... places) throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var all = IntStream.range(0, 40)
                .mapToObj(i -> threads.submit(() -> turns.take(places[i % places.length], stop, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    now.decrementAndGet();
                })))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
        return most.get();
    }

    @Test
    void a_device_is_talked_to_by_one_and_a_server_by_four_at_most() throws Exception {
        assertThat(most(place("printer", Place.Kind.DEVICE))).isEqualTo(1);
        assertThat(most(place("mail", Place.Kind.MAIL))).isBetween(1, 4);
    }

    @Test
    void as_many_talk_at_once_as_was_allowed_last() throws Exception {
        Place[] places = IntStream.range(0, 40)
                .mapToObj(i -> place("mail-" + i, Place.Kind.MAIL))
                .toArray(Place[]::new);
        turns.allow(2);
        assertThat(most(places)).isBetween(1, 2);
        turns.allow(1);
        assertThat(most(places)).isEqualTo(1);
        turns.allow(16);
        assertThat(most(places)).isBetween(1, 16);
    }

    @Test
    void nobody_begins_while_it_is_paused() throws Exception {
        turns.pause();
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> one = threads.submit(() -> turns.take(place("mail", Place.Kind.MAIL), stop, begun::countDown));
        assertThat(begun.await(100, TimeUnit.MILLISECONDS)).isFalse();
        turns.goOn();
        one.get();
        assertThat(begun.getCount()).isZero();
    }

    @Test
    void cancelling_ends_a_pause_without_beginning() throws Exception {
        turns.pause();
        AtomicInteger begun = new AtomicInteger();
        Future<?> one = threads.submit(() -> turns.take(place("mail", Place.Kind.MAIL), stop, begun::incrementAndGet));
        stop.cancel();
        one.get();
        assertThat(begun).hasValue(0);
        assertThat(turns.isPaused()).isTrue();
    }
}
