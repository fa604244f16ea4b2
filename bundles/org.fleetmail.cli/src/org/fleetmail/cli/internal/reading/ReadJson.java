package org.fleetmail.cli.internal.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.SettingValue;

/** Readings as a JSON document of the shape {@code read}. */
public final class ReadJson {
    private ReadJson() {}

    /** The document. */
    public static ObjectNode of(String fleet, List<Reading> readings, Instant at, String version, Locale language) {
        ObjectNode document = Json.document("read")
                .put("at", at.toString())
                .put("program", version)
                .put("fleet", fleet);
        ArrayNode devices = document.putArray("devices");
        readings.forEach(reading -> devices.add(device(reading, language)));
        return document;
    }

    /** One element of {@code devices}. */
    public static ObjectNode device(Reading reading, Locale language) {
        ObjectNode device = Json.object()
                .put("id", reading.device().getId())
                .put("name", reading.name())
                .put("address", reading.address())
                .put("profile", reading.profile());
        switch (reading.state()) {
            case Outcome.Failed<DeviceState>(Trouble trouble) ->
                device.put("outcome", "failed").set("trouble", Json.trouble(trouble, language));
            case Outcome.Done<DeviceState>(DeviceState state) ->
                told(device.put("outcome", "read"), state, reading, language);
        }
        return device;
    }

    private static void told(ObjectNode device, DeviceState state, Reading reading, Locale language) {
        device.put("at", state.at().toString()).put("serial", state.serial());
        ObjectNode settings = device.putObject("settings");
        settings(settings, state);
        ObjectNode unreadable = device.putObject("unreadable");
        state.unreadable().forEach((setting, trouble) -> unreadable.set(setting.id(), Json.trouble(trouble, language)));
        ObjectNode disagreeing = device.putObject("disagreeing");
        state.disagreeing().forEach((setting, words) -> disagreeing.put(setting.id(), words.in(language)));
        device.put("defaultSecret", reading.open());
        ArrayNode drift = device.putArray("drift");
        reading.drift()
                .forEach(one -> drift.addObject()
                        .put("setting", one.setting().id())
                        .put("actual", one.actual().toString())
                        .put("desired", one.desired().toString()));
    }

    /** Puts the settings a device told into a node. */
    public static void settings(ObjectNode settings, DeviceState state) {
        state.settings().values().forEach((setting, value) -> put(settings, setting.id(), value));
    }

    private static void put(ObjectNode settings, String id, SettingValue value) {
        switch (value) {
            case SettingValue.Plain(String text) -> settings.put(id, text);
            case SettingValue.Masked(var presence) ->
                settings.putObject(id).put("secret", presence.name().toLowerCase(Locale.ROOT));
            case SettingValue.Hidden hidden -> settings.putObject(id).put("secret", "set");
        }
    }
}
