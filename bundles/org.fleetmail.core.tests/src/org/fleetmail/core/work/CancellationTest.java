package org.fleetmail.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger stopped = new AtomicInteger();

    @Test
    void cancellingStopsWhatIsRegistered() {
        try (Cancellation.Registration first = cancellation.onCancel(stopped::incrementAndGet);
                Cancellation.Registration second = cancellation.onCancel(stopped::incrementAndGet)) {
            assertThat(first).isNotSameAs(second);
            assertThat(cancellation.isCancelled()).isFalse();

            cancellation.cancel();

            assertThat(cancellation.isCancelled()).isTrue();
            assertThat(stopped).hasValue(2);
        }
    }

    @Test
    void whatComesLaterIsStoppedAtOnce() {
        cancellation.cancel();

        try (Cancellation.Registration late = cancellation.onCancel(stopped::incrementAndGet)) {
            assertThat(late).isNotNull();
            assertThat(stopped).hasValue(1);
        }
    }

    @Test
    void whatHasEndedIsLeftAlone() {
        try (Cancellation.Registration registration = cancellation.onCancel(stopped::incrementAndGet)) {
            registration.close();

            cancellation.cancel();

            assertThat(stopped).hasValue(0);
        }
    }
}
