package org.fleetmail.ui.internal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunLogTest {
    @Test
    void the_newest_stays_and_the_oldest_goes_when_there_is_too_much() {
        RunLog log = new RunLog();
        for (int i = 0; i <= RunLog.MOST; i++) {
            log.add(Instant.EPOCH.plusSeconds(i), "line " + i);
        }
        assertThat(log.entries()).hasSize(RunLog.MOST);
        assertThat(log.entries().getFirst().text()).isEqualTo("line 1");
        assertThat(log.entries().getLast().text()).isEqualTo("line " + RunLog.MOST);
    }
}
