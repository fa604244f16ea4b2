package org.fleetmail.ui.internal.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long ago a value was read. */
class AgeTest {
    @Test
    void it_is_said_in_the_greatest_unit_that_is_full() {
        assertThat(Age.words(Duration.ofSeconds(59))).isEqualTo(Messages.Age_now);
        assertThat(Age.words(Duration.ofSeconds(60))).isEqualTo(Messages.Age_minute.replace("{0}", "1"));
        assertThat(Age.words(Duration.ofMinutes(3))).isEqualTo(Messages.Age_minutes.replace("{0}", "3"));
        assertThat(Age.words(Duration.ofMinutes(119))).isEqualTo(Messages.Age_hour.replace("{0}", "1"));
        assertThat(Age.words(Duration.ofHours(23))).isEqualTo(Messages.Age_hours.replace("{0}", "23"));
        assertThat(Age.words(Duration.ofDays(1))).isEqualTo(Messages.Age_day.replace("{0}", "1"));
        assertThat(Age.words(Duration.ofDays(9))).isEqualTo(Messages.Age_days.replace("{0}", "9"));
    }
}
