package org.fleetmail.ui.internal.recovery;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.fleetmail.ui.robot.EndedWorkbench;
import org.junit.jupiter.api.Test;

class RecoveryStartTest {
    @Test
    void nothing_is_offered_by_a_console_that_ended_while_it_started() {
        assertThatCode(() -> RecoveryStart.begin(EndedWorkbench.make())).doesNotThrowAnyException();
    }
}
