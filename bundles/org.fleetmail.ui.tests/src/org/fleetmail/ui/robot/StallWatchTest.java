package org.fleetmail.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.internal.look.Idling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch itself is watched: it has to hear what it shall hear, and nothing else. */
class StallWatchTest {
    private final Robot robot = new Robot(PlatformUI.getWorkbench().getDisplay());
    private StallWatch watch;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        watch = StallWatch.fresh(new StallReport(report()));
    }

    private Path report() {
        return folder.resolve("stalls.txt");
    }

    @Test
    void what_keeps_the_window_each_time_fails_the_test_in_which_it_does_so_for_the_third_time() {
        assertThat(bears(() -> Idling.first(Duration.ofMillis(400)))).isTrue();
        assertThat(bears(() -> Idling.first(Duration.ofMillis(400)))).isTrue();
        assertThatThrownBy(() -> bears(() -> Idling.first(Duration.ofMillis(400))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(Idling.class.getName() + ".first kept the window");
    }

    @Test
    void what_keeps_the_window_far_too_long_fails_at_once() {
        assertThatThrownBy(() -> bears(() -> Idling.second(Duration.ofMillis(1_500))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(Idling.class.getName() + ".second kept the window");
    }

    @Test
    void what_kept_the_window_once_is_told_in_the_report_and_what_a_person_bears_is_not() throws IOException {
        bears(() -> Idling.second(Duration.ofMillis(100)));
        assertThat(report()).doesNotExist();
        bears(() -> Idling.first(Duration.ofMillis(400)));
        assertThat(Files.readAllLines(report()))
                .singleElement()
                .asString()
                .contains(" ms\t" + Idling.class.getName() + ".first\tthis one");
    }

    @Test
    void what_is_done_while_a_dialog_is_open_is_not_blamed_on_what_has_opened_it() {
        StackTraceElement[] stack = {
            call("org.fleetmail.ui.internal.report.ReportPage", "fill"),
            call("org.eclipse.swt.widgets.Display", "readAndDispatch"),
            call("org.fleetmail.ui.internal.report.ReportHandler", "execute"),
            call("org.fleetmail.rcp.internal.ConsoleApplication", "start"),
        };
        assertThat(Culprit.in(stack)).contains("org.fleetmail.ui.internal.report.ReportPage.fill");
        assertThat(Culprit.in(Arrays.copyOfRange(stack, 1, stack.length)))
                .contains("org.fleetmail.ui.internal.report.ReportHandler.execute");
    }

    @Test
    void what_is_done_later_is_blamed_and_not_what_puts_it_off() {
        StackTraceElement[] stack = {
            call("org.fleetmail.ui.internal.navigator.FleetNavigator", "unfold"),
            call("org.fleetmail.ui.fleet.Later", "lambda$in$1"),
            call("org.eclipse.swt.widgets.Display", "readAndDispatch"),
        };
        assertThat(Culprit.in(stack)).contains("org.fleetmail.ui.internal.navigator.FleetNavigator.unfold");
    }

    @Test
    void editors_of_different_kinds_are_told_apart_while_they_are_made() {
        StackTraceElement[] before = {call("org.fleetmail.ui.internal.command.Commands", "open")};
        assertThat(Culprit.partMadeIn(List.of(before, making("device.DevicePage"))))
                .contains("org.fleetmail.ui.internal.device.DevicePage");
        assertThat(Culprit.partMadeIn(List.of(before, making("account.AccountPage"))))
                .contains("org.fleetmail.ui.internal.account.AccountPage");
        assertThat(Culprit.partMadeIn(List.of(before, making("look.Icons")))).isEmpty();
    }

    private static StackTraceElement[] making(String part) {
        return new StackTraceElement[] {
            call("org.fleetmail.ui.internal.look.Icons", "get"),
            call("org.fleetmail.ui.internal." + part, "fill"),
            call("org.fleetmail.ui.internal.form.ElementPage", "createFormContent"),
            call("org.eclipse.ui.internal.e4.compatibility.CompatibilityPart", "createPartControl"),
            call("org.fleetmail.ui.internal.command.Commands", "open"),
        };
    }

    private static StackTraceElement call(String type, String method) {
        return new StackTraceElement(type, method, null, -1);
    }

    @Test
    void what_a_test_itself_does_is_its_own_affair() {
        assertThat(bears(() -> burn(Duration.ofMillis(1_500)))).isTrue();
    }

    private boolean bears(Runnable work) {
        watch.begin("this one");
        robot.tell(work);
        robot.tell(() -> {
            while (Display.getCurrent().readAndDispatch()) {
                continue;
            }
        });
        watch.end();
        return true;
    }

    private static void burn(Duration time) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + time.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
