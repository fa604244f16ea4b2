package org.fleetmail.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.Test;

class LaterTest {
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final Robot robot = new Robot(display);
    private final List<Thread> done = new CopyOnWriteArrayList<>();

    private void work() {
        done.add(Thread.currentThread());
    }

    /** What was asked for before has been done by then. */
    private void awaitTurn() {
        robot.tell(() -> {});
    }

    @Test
    void work_is_done_on_the_thread_of_the_display_whoever_asks() {
        Later.on(display, this::work);
        robot.tell(() -> Later.on(display, this::work));
        awaitTurn();
        assertThat(done).containsExactly(display.getThread(), display.getThread());
    }

    @Test
    void work_in_what_is_closed_before_or_meanwhile_is_forgotten() {
        Shell shell = robot.ask(() -> new Shell(display));
        Later.in(shell, this::work);
        awaitTurn();
        assertThat(done).hasSize(1);
        robot.tell(() -> {
            Later.in(shell, this::work);
            shell.dispose();
        });
        Later.in(shell, this::work);
        awaitTurn();
        assertThat(done).hasSize(1);
    }

    @Test
    void a_mistake_is_not_taken_for_something_closed() {
        assertThatThrownBy(() -> Later.in(null, this::work)).isInstanceOf(NullPointerException.class);
    }
}
