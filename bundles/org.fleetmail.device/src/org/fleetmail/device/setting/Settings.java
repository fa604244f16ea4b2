package org.fleetmail.device.setting;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Some settings and their values, in the order of the vocabulary. Immutable. */
public record Settings(SortedMap<MailSetting, SettingValue> values) {
    private static final Settings NONE = new Settings(new TreeMap<>());

    public Settings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Settings none() {
        return NONE;
    }

    public static Settings of(Map<MailSetting, SettingValue> values) {
        return new Settings(new TreeMap<>(values));
    }

    /** These settings with one more, or with another value for one. */
    public Settings with(MailSetting setting, SettingValue value) {
        SortedMap<MailSetting, SettingValue> more = new TreeMap<>(values);
        more.put(setting, value);
        return new Settings(more);
    }

    /** As {@link #with(MailSetting, SettingValue)} with a value that may be shown. */
    public Settings with(MailSetting setting, String value) {
        return with(setting, SettingValue.plain(value));
    }

    public Settings without(MailSetting setting) {
        SortedMap<MailSetting, SettingValue> fewer = new TreeMap<>(values);
        fewer.remove(setting);
        return new Settings(fewer);
    }

    public Optional<SettingValue> get(MailSetting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The value as a text where it may be shown. */
    public Optional<String> text(MailSetting setting) {
        return values.get(setting) instanceof SettingValue.Plain(String value) ? Optional.of(value) : Optional.empty();
    }

    public boolean has(MailSetting setting) {
        return values.containsKey(setting);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public int size() {
        return values.size();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
