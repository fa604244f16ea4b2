package org.fleetmail.store;

import java.time.Duration;

/**
 * How long observations are kept. Runs and the journal are kept for ever: a chain with links taken out proves nothing.
 *
 * @param all for so long every observation is kept
 * @param daily for so long the last observation of each day is kept, at least as long as {@code all}
 */
public record Retention(Duration all, Duration daily) {
    /** Everything of 90 days, one a day of two years. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(90), Duration.ofDays(730));

    public Retention {
        if (all.isNegative() || daily.compareTo(all) < 0) {
            throw new IllegalArgumentException(all + " " + daily);
        }
    }
}
