package org.fleetmail.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.internal.look.Idling;
import org.junit.jupiter.api.Test;

/** The watch itself is watched: it has to hear what it shall hear, and nothing else. */
class StallWatchTest {
    private final Robot robot = new Robot(PlatformUI.getWorkbench().getDisplay());
    private final StallWatch watch = StallWatch.fresh();

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
    void what_a_test_itself_does_is_its_own_affair() {
        assertThat(bears(() -> burn(Duration.ofMillis(1_500)))).isTrue();
    }

    private boolean bears(Runnable work) {
        watch.beforeEach(null);
        robot.tell(work);
        robot.tell(() -> {
            while (Display.getCurrent().readAndDispatch()) {
                continue;
            }
        });
        watch.afterEach(null);
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
