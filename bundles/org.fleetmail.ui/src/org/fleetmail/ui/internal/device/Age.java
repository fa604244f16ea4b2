package org.fleetmail.ui.internal.device;

import java.time.Duration;
import org.eclipse.osgi.util.NLS;

/** How long ago something was, as a person would say it. */
final class Age {
    private Age() {}

    static String words(Duration age) {
        if (age.toMinutes() < 1) {
            return Messages.Age_now;
        } else if (age.toHours() < 1) {
            return counted(age.toMinutes(), Messages.Age_minute, Messages.Age_minutes);
        } else if (age.toDays() < 1) {
            return counted(age.toHours(), Messages.Age_hour, Messages.Age_hours);
        }
        return counted(age.toDays(), Messages.Age_day, Messages.Age_days);
    }

    private static String counted(long number, String one, String many) {
        return NLS.bind(number == 1 ? one : many, number);
    }
}
