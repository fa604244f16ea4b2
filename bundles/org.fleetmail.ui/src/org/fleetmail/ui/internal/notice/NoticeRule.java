package org.fleetmail.ui.internal.notice;

import java.time.Duration;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;

/** When the end of some work is worth a notice. */
final class NoticeRule {
    /** Who started shorter work still looks at it. */
    static final Duration LONG = Duration.ofSeconds(10);

    private NoticeRule() {}

    /**
     * Whether a person is told.
     *
     * @param took how long the work took
     * @param inFront whether a window of the console is in front
     */
    static boolean tells(Duration took, boolean inFront, Preferences preferences) {
        return !inFront && took.compareTo(LONG) >= 0 && preferences.is(Preference.NOTIFICATION);
    }
}
