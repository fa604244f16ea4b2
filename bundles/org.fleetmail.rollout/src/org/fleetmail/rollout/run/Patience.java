package org.fleetmail.rollout.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fleetmail.core.trouble.Next;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;

/** Asks again, with longer and longer pauses, what may succeed later: a device that restarts is silent for a while. */
final class Patience {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration total;
    private final Cancellation cancellation;

    /** @param total how long to go on asking; a cancellation ends the waiting, not the asking under way */
    Patience(Duration total, Cancellation cancellation) {
        this.total = total;
        this.cancellation = cancellation;
    }

    <T> Outcome<T> ask(Supplier<Outcome<T>> question) {
        long end = System.nanoTime() + total.toNanos();
        Duration pause = FIRST_PAUSE;
        Outcome<T> answer = question.get();
        while (answer instanceof Outcome.Failed<T>(Trouble trouble)
                && trouble.next() == Next.RETRY_LATER
                && System.nanoTime() + pause.toNanos() < end
                && waited(pause)) {
            answer = question.get();
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
        return answer;
    }

    private boolean waited(Duration pause) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
            return !cancelled.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
