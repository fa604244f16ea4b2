package org.fleetmail.rollout.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;

/** A value as a plan and the journal may hold it: never a secret. {@link #toString()} is for people. */
public sealed interface PlannedValue {
    /** A value that may be shown. */
    record Text(String value) implements PlannedValue {
        public Text {
            Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** A secret, by the name under which it is kept. */
    record SecretName(String name) implements PlannedValue {
        public SecretName {
            Objects.requireNonNull(name);
        }

        @Override
        public String toString() {
            return "••• (" + name + ")";
        }
    }

    /** A secret that is taken away. */
    record Cleared() implements PlannedValue {
        @Override
        public String toString() {
            return "";
        }
    }

    /** A secret in a device, which does not tell it. */
    record Kept(Presence presence) implements PlannedValue {
        public Kept {
            Objects.requireNonNull(presence);
        }

        @Override
        public String toString() {
            return SettingValue.masked(presence).toString();
        }
    }

    /** A value the device did not tell. */
    record Unread() implements PlannedValue {
        @Override
        public String toString() {
            return "?";
        }
    }

    static PlannedValue text(String value) {
        return new Text(value);
    }

    /** Everything a device told, without anything secret. */
    static SortedMap<MailSetting, PlannedValue> observed(DeviceState state) {
        SortedMap<MailSetting, PlannedValue> observed = new TreeMap<>();
        state.settings().values().forEach((setting, value) -> observed.put(setting, observed(value)));
        state.unreadable().keySet().forEach(setting -> observed.put(setting, new Unread()));
        return observed;
    }

    /** What a device told, without anything secret. */
    static PlannedValue observed(Optional<SettingValue> value) {
        return value.map(PlannedValue::observed).orElseGet(Unread::new);
    }

    private static PlannedValue observed(SettingValue value) {
        return switch (value) {
            case SettingValue.Plain(String text) -> new Text(text);
            case SettingValue.Masked(Presence presence) -> new Kept(presence);
            case SettingValue.Hidden hidden -> new Kept(Presence.SET);
        };
    }
}
