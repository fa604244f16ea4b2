package org.fleetmail.rollout.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceClock;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;

/** A device in memory. */
public final class PretendedDevice {
    private final SortedMap<MailSetting, SettingValue> settings = new TreeMap<>();
    private final List<Settings> writes = Collections.synchronizedList(new ArrayList<>());
    private String serial;
    private Fault fault = Fault.NONE;
    private int silentReads;
    private Optional<DeviceClock> clock = Optional.empty();

    PretendedDevice(String serial) {
        this.serial = serial;
    }

    public synchronized PretendedDevice has(MailSetting setting, String value) {
        settings.put(setting, SettingValue.plain(value));
        return this;
    }

    public synchronized PretendedDevice has(MailSetting setting, SettingValue value) {
        settings.put(setting, value);
        return this;
    }

    /** Its own clock says this. */
    public synchronized PretendedDevice clock(DeviceClock now) {
        clock = Optional.of(now);
        return this;
    }

    public synchronized void fails(Fault other) {
        fault = other;
    }

    public synchronized void answersAgain() {
        fault = Fault.NONE;
        silentReads = 0;
    }

    public synchronized void replacedBy(String otherSerial) {
        serial = otherSerial;
    }

    public synchronized String text(MailSetting setting) {
        return String.valueOf(settings.get(setting));
    }

    /** The password it holds, in clear: only a test may ask. */
    public synchronized String secret(MailSetting setting) {
        return settings.get(setting) instanceof SettingValue.Hidden(var secret) ? new String(secret.reveal()) : "";
    }

    /** Every write it was sent, oldest first. */
    public List<Settings> writes() {
        return List.copyOf(writes);
    }

    synchronized Outcome<DeviceState> read(String where) {
        if (fault == Fault.SILENT || silentReads > 0) {
            silentReads--;
            return Outcome.failed(Trouble.of(TroubleCode.SNMP_SILENT, where, ""));
        }
        SortedMap<MailSetting, SettingValue> told = new TreeMap<>();
        settings.forEach((setting, value) -> told.put(setting, mask(value)));
        return Outcome.done(new DeviceState(
                Instant.now(), serial, new Settings(told), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), clock));
    }

    private static SettingValue mask(SettingValue value) {
        return switch (value) {
            case SettingValue.Hidden(var secret) ->
                SettingValue.masked(secret.length() == 0 ? Presence.NOT_SET : Presence.SET);
            default -> value;
        };
    }

    synchronized Outcome<Written> write(DeviceTarget target, DeviceProfile profile, Settings wanted) {
        String where = target.where();
        if (target.expectedSerial().filter(expected -> !expected.equals(serial)).isPresent()) {
            return Outcome.failed(Trouble.of(TroubleCode.SERIAL_DIFFERS, where, serial));
        }
        writes.add(wanted);
        return switch (fault) {
            case SILENT, WRONG_ACCESS -> Outcome.failed(Trouble.of(TroubleCode.SNMP_AUTH, where, ""));
            case LYING -> Outcome.done(Written.all(wanted.values().keySet()));
            case REFUSES_PORT, REFUSES_PORT_AND_RETURN -> Outcome.done(refuse(where, profile, wanted));
            case LOST_REQUEST -> lost(where, wanted);
            default -> {
                settings.putAll(wanted.values());
                yield answered(where, wanted);
            }
        };
    }

    private Outcome<Written> answered(String where, Settings wanted) {
        silentReads = switch (fault) {
            case RESTARTS -> 3;
            case DIES -> Integer.MAX_VALUE;
            default -> 0;
        };
        return fault == Fault.LOST_ANSWER
                ? lost(where, wanted)
                : Outcome.done(Written.all(wanted.values().keySet()));
    }

    private Outcome<Written> lost(String where, Settings wanted) {
        fault = Fault.NONE;
        SortedMap<MailSetting, Trouble> uncertain = new TreeMap<>();
        wanted.values()
                .keySet()
                .forEach(setting -> uncertain.put(setting, Trouble.of(TroubleCode.SNMP_SILENT, where, "")));
        return Outcome.done(new Written(new TreeSet<>(), new TreeMap<>(), uncertain, new TreeSet<>()));
    }

    private Written refuse(String where, DeviceProfile profile, Settings wanted) {
        TreeSet<MailSetting> taken = new TreeSet<>();
        TreeSet<MailSetting> left = new TreeSet<>(wanted.values().keySet());
        SortedMap<MailSetting, Trouble> refused = new TreeMap<>();
        for (MailSetting setting : profile.writeOrder()) {
            if (wanted.has(setting) && refused.isEmpty()) {
                left.remove(setting);
                if (refuses(setting, wanted)) {
                    refused.put(setting, Trouble.of(TroubleCode.SNMP_BAD_VALUE, where, "wrongValue"));
                } else {
                    settings.put(setting, wanted.get(setting).orElseThrow());
                    taken.add(setting);
                }
            }
        }
        return new Written(taken, refused, new TreeMap<>(), left);
    }

    private boolean refuses(MailSetting setting, Settings wanted) {
        boolean back = wanted.text(MailSetting.SMTP_HOST)
                .filter("old.example.com"::equals)
                .isPresent();
        return setting == MailSetting.SMTP_PORT
                || fault == Fault.REFUSES_PORT_AND_RETURN && back && setting == MailSetting.SMTP_HOST;
    }
}
