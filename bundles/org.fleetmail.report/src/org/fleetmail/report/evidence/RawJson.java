package org.fleetmail.report.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.json.ObservationJson;
import org.fleetmail.model.Device;
import org.fleetmail.report.Judgement;
import org.fleetmail.report.SeenEndpoint;

/** What was observed, as it was observed, for programs. Secrets are no part of it. */
final class RawJson {
    private RawJson() {}

    static ObjectNode endpoint(SeenEndpoint seen, Judgement judgement) {
        ObjectNode node = object().put("id", seen.endpoint().getId());
        switch (seen.observation()) {
            case Outcome.Done<EndpointObservation>(EndpointObservation observation) ->
                node.set("seen", ObservationJson.of(observation, judgement.of(observation), Locale.ENGLISH));
            case Outcome.Failed<EndpointObservation>(Trouble trouble) -> node.set("trouble", trouble(trouble));
        }
        return node;
    }

    /** A device with what it told; without an answer it was not asked. */
    static ObjectNode device(Device device, Outcome<DeviceState> answer) {
        ObjectNode node =
                object().put("id", device.getId()).put("name", device.getName()).put("address", device.getAddress());
        switch (answer) {
            case Outcome.Done<DeviceState>(DeviceState state) -> node.set("told", told(state));
            case Outcome.Failed<DeviceState>(Trouble trouble) -> node.set("trouble", trouble(trouble));
            case null -> node.put("asked", false);
        }
        return node;
    }

    private static ObjectNode told(DeviceState state) {
        ObjectNode node = object().put("at", state.at().toString()).put("serial", state.serial());
        ObjectNode settings = node.putObject("settings");
        state.settings().values().forEach((setting, value) -> put(settings, setting.id(), value));
        ObjectNode unreadable = node.putObject("unreadable");
        state.unreadable().forEach((setting, trouble) -> unreadable.set(setting.id(), trouble(trouble)));
        ObjectNode disagreeing = node.putObject("disagreeing");
        state.disagreeing().forEach((setting, words) -> disagreeing.put(setting.id(), words.in(Locale.ENGLISH)));
        return node;
    }

    private static void put(ObjectNode settings, String id, SettingValue value) {
        switch (value) {
            case SettingValue.Plain(String text) -> settings.put(id, text);
            case SettingValue.Masked(var presence) ->
                settings.putObject(id).put("secret", presence.name().toLowerCase(Locale.ROOT));
            case SettingValue.Hidden hidden -> settings.putObject(id).put("secret", "set");
        }
    }

    private static ObjectNode trouble(Trouble trouble) {
        return object().put("code", trouble.code().id())
                .put("where", trouble.where())
                .put("detail", trouble.detail().in(Locale.ENGLISH));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
