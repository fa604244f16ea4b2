package org.fleetmail.ui.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.Verdict;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private final Seen seen = Facts.seen(Facts.NOON, Verdict.Result.VERIFIED, "A", "TLSv1.3");
    private final Check checked = Facts.check("checked", "mail.example.com", seen);
    private final Check never = Facts.check("never", "mail.example.com");
    private final List<Check> checks = List.of(checked, never);

    @Test
    void nothing_is_due_when_nothing_is_repeated() {
        assertThat(Repetition.NEVER.due(checks, Facts.NOON.plus(Duration.ofDays(9))))
                .isEmpty();
    }

    @Test
    void what_was_never_checked_is_due_at_once_and_the_rest_when_its_time_has_come() {
        assertThat(Repetition.HOUR.due(checks, Facts.NOON.plus(Duration.ofMinutes(59))))
                .containsExactly(never);
        assertThat(Repetition.HOUR.due(checks, Facts.NOON.plus(Duration.ofMinutes(60))))
                .containsExactly(checked, never);
    }

    @Test
    void what_is_being_checked_is_not_due_again() {
        never.await(RuleSet.standard());
        assertThat(Repetition.HOUR.due(checks, Facts.NOON)).isEmpty();
        never.begin();
        assertThat(Repetition.HOUR.due(checks, Facts.NOON)).isEmpty();
    }

    @Test
    void the_next_check_is_said() {
        assertThat(checked.nextAt(Repetition.HOUR.every())).contains(Facts.NOON.plus(Duration.ofHours(1)));
        assertThat(checked.nextAt(Optional.empty())).isEmpty();
        assertThat(never.nextAt(Repetition.HOUR.every())).isEmpty();
    }

    @Test
    void a_name_that_is_none_repeats_nothing() {
        assertThat(Repetition.of("DAY")).isEqualTo(Repetition.DAY);
        assertThat(Repetition.of("yearly")).isEqualTo(Repetition.NEVER);
    }
}
