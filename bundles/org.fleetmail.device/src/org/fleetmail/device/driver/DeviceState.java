package org.fleetmail.device.driver;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;

/**
 * The mail settings of a device as it told them.
 *
 * @param at when
 * @param serial the serial number it reports, empty where it reports none
 * @param settings what could be read; secrets are masked
 * @param blocked settings this very device cannot be given, because a capability object says so, with the reason
 * @param unreadable settings that the profile maps and the device did not answer, or answered in a way that cannot be
 *     understood
 * @param disagreeing settings for which the device has two objects that do not say the same, with what each says
 * @param clock what its own clock said, empty where it does not tell
 */
public record DeviceState(
        Instant at,
        String serial,
        Settings settings,
        SortedMap<MailSetting, Words> blocked,
        SortedMap<MailSetting, Trouble> unreadable,
        SortedMap<MailSetting, Sentence> disagreeing,
        Optional<DeviceClock> clock) {
    public DeviceState {
        blocked = Collections.unmodifiableSortedMap(new TreeMap<>(blocked));
        unreadable = Collections.unmodifiableSortedMap(new TreeMap<>(unreadable));
        disagreeing = Collections.unmodifiableSortedMap(new TreeMap<>(disagreeing));
    }

    /** One that has a single place for each setting, and does not tell the time. */
    public DeviceState(
            Instant at,
            String serial,
            Settings settings,
            SortedMap<MailSetting, Words> blocked,
            SortedMap<MailSetting, Trouble> unreadable) {
        this(at, serial, settings, blocked, unreadable, new TreeMap<>(), Optional.empty());
    }
}
