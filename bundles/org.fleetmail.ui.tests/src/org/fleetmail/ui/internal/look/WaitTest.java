package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.Test;

/** A person does not want to wait any longer. */
class WaitTest {
    private final Console console = new Console();
    private final Robot robot = console.robot();

    @Test
    void cancel_in_a_dialog_that_waits_ends_the_work_which_still_gives_its_result() {
        AtomicReference<Optional<String>> result = new AtomicReference<>();
        robot.begin(() -> result.set(Wait.cancellably(
                new ProgressMonitorDialog(console.window().getShell()), "Asking a server", WaitTest::untilCancelled)));
        robot.press(IDialogConstants.CANCEL_LABEL.replace("&", ""));
        robot.await("the result", () -> result.get() != null);
        assertThat(result.get()).hasValue("cancelled");
    }

    @Test
    void cancel_leaves_work_that_cannot_be_stopped_to_itself() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Optional<String>> result = new AtomicReference<>();
        try {
            robot.begin(() -> result.set(Wait.in(
                    new ProgressMonitorDialog(console.window().getShell()),
                    "Reading a large table",
                    () -> whenOpen(never))));
            robot.press(IDialogConstants.CANCEL_LABEL.replace("&", ""));
            robot.await("the end of the wait", () -> result.get() != null);
            assertThat(result.get()).isEmpty();
        } finally {
            never.countDown();
        }
    }

    private static String whenOpen(CountDownLatch latch) {
        try {
            latch.await();
            return "read";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String untilCancelled(Cancellation stop) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = stop.onCancel(cancelled::countDown)) {
            assertThat(registration).isNotNull();
            cancelled.await();
            return "cancelled";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
