package org.fleetmail.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;

/** Work in the background that brings something. */
class ErrandTest {
    @Test
    void what_it_brings_is_there_when_it_has_ended() throws Exception {
        Errand<String> errand = new Errand<>("Reading", () -> "all of it");
        assertThat(errand.brought()).isEmpty();
        errand.schedule();
        errand.join();
        assertThat(errand.brought()).contains("all of it");
        assertThat(errand.getResult().isOK()).isTrue();
    }

    @Test
    void cancelled_it_ends_at_once_though_its_work_goes_on_and_brings_nothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Errand<String> errand = new Errand<>("Reading", () -> after(begun, end));
        errand.schedule();
        begun.await();
        assertThat(errand.cancel()).as("it runs").isFalse();
        errand.join();
        assertThat(errand.getResult().getSeverity()).isEqualTo(IStatus.CANCEL);
        end.countDown();
        assertThat(errand.brought()).isEmpty();
    }

    private static String after(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "too late";
    }

    @Test
    void a_bug_is_told_by_its_status() throws Exception {
        Errand<String> errand = new Errand<>("Reading", () -> {
            throw new IllegalStateException("a bug");
        });
        errand.setSystem(true);
        errand.schedule();
        errand.join();
        assertThat(errand.getResult().getException()).hasMessage("a bug");
        assertThat(errand.brought()).isEmpty();
    }
}
