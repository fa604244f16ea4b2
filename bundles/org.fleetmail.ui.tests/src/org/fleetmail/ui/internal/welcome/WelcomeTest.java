package org.fleetmail.ui.internal.welcome;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.fleetmail.ui.robot.EndedWorkbench;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    @Test
    void nobody_is_greeted_by_a_console_that_ended_while_it_started() {
        assertThatCode(() -> Welcome.follow(EndedWorkbench.make())).doesNotThrowAnyException();
    }
}
