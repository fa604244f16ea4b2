package org.fleetmail.device.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Encoded;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.ObjectValue;
import org.fleetmail.device.profile.Settable;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;

/**
 * The changes in the words of the device, checked before the first one is sent. One that does not pass keeps all back: a
 * server without its password is worse than none.
 *
 * @param texts what is to be written, by setting
 * @param refused what cannot be
 */
record Preparation(SortedMap<MailSetting, String> texts, SortedMap<MailSetting, Trouble> refused) {
    static Preparation of(DeviceProfile profile, Settings settings, String where) {
        Preparation preparation = new Preparation(new TreeMap<>(), new TreeMap<>());
        settings.values()
                .forEach((setting, value) -> preparation.add(profile.settable(setting), setting, value, where));
        return preparation;
    }

    private void add(Settable settable, MailSetting setting, SettingValue value, String where) {
        switch (settable) {
            case Settable.NotSettable reason ->
                refused.put(
                        setting,
                        Trouble.of(
                                TroubleCode.NOT_SETTABLE, where, reason.reason().sentence()));
            case Settable.Yes(Mapping mapping) -> add(mapping, value, where);
        }
    }

    private void add(Mapping mapping, SettingValue value, String where) {
        switch (mapping.encode(value)) {
            case Encoded.Unfit(Sentence reason) ->
                refused.put(mapping.setting(), Trouble.of(TroubleCode.VALUE_UNFIT, where, reason));
            case Encoded.Ready(ObjectValue ready) -> texts.put(mapping.setting(), text(ready));
        }
    }

    private static String text(ObjectValue value) {
        return switch (value) {
            case ObjectValue.Bytes bytes -> {
                String text = new String(bytes.value(), StandardCharsets.UTF_8);
                bytes.wipe();
                yield text;
            }
            case ObjectValue.Number(int number) -> Integer.toString(number);
            case ObjectValue.Address(String address) -> address;
        };
    }

    Optional<String> text(MailSetting setting) {
        return Optional.ofNullable(texts.get(setting));
    }

    @Override
    public String toString() {
        return texts.keySet().toString();
    }
}
