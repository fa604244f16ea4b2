package org.fleetmail.device.learning;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingType.Choice;
import org.fleetmail.device.setting.SettingType.WholeNumber;

/** Writes down how each setting is read and written. */
final class SettingPart {
    static final String SOURCE = "recording";
    /** Where a page does not say how long a text may be. */
    private static final int USUAL_LENGTH = 64;

    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingPart() {}

    static Map<String, Object> of(List<SaveStep> saves) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (MailSetting setting : MailSetting.values()) {
            for (SaveStep save : saves) {
                save.fields().stream()
                        .filter(field -> field.setting().filter(setting::equals).isPresent())
                        .findFirst()
                        .ifPresent(field -> settings.put(setting.id(), mapping(setting, field, save)));
            }
        }
        return settings;
    }

    private static Map<String, Object> mapping(MailSetting setting, LearnedField field, SaveStep save) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        boolean readable = save.page().isPresent() && field.control().isPresent();
        if (readable) {
            mapping.put("read", reading(field.control().get(), save));
        }
        mapping.put("write", writing(setting, field, save));
        mapping.put("access", setting.isSecret() || !readable ? "write-only" : "read-write");
        values(setting, field, mapping);
        if (setting.isSecret() && !mask(field).isEmpty()) {
            mapping.put("masks", List.of(mask(field)));
        }
        mapping.put("from", SOURCE);
        return mapping;
    }

    private static Map<String, Object> reading(Control control, SaveStep save) {
        BodyKind kind = save.page().flatMap(Exchange::received).map(Body::kind).orElse(BodyKind.HTML);
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("page", save.name());
        reading.put("place", Places.yaml(TokenSearch.place(kind, control.name())));
        return reading;
    }

    private static void values(MailSetting setting, LearnedField field, Map<String, Object> mapping) {
        Optional<Control> control = field.control();
        if (setting.type() instanceof Choice) {
            mapping.put("values", ChoiceWords.of(setting, control, field.sent()));
        } else if (setting.type() instanceof WholeNumber number) {
            mapping.put(
                    "min",
                    Math.max(number.min(), control.flatMap(Control::least).orElse(number.min())));
            mapping.put(
                    "max",
                    Math.min(number.max(), control.flatMap(Control::greatest).orElse(number.max())));
        } else {
            int seen = Math.max(USUAL_LENGTH, Mask.shown(field.sent()).length());
            mapping.put("min", 0);
            mapping.put(
                    "max",
                    control.flatMap(Control::maxLength).filter(most -> most > 0).orElse(seen));
        }
    }

    private static Map<String, Object> writing(MailSetting setting, LearnedField field, SaveStep save) {
        Map<String, Object> writing = new LinkedHashMap<>();
        writing.put("save", save.name());
        writing.put("field", field.name());
        Body body = save.request().sent().orElseThrow();
        String type = body.kind() == BodyKind.JSON ? jsonType(body.text(), field.name()) : "text";
        if (!type.equals("text")) {
            writing.put("type", type);
        }
        if (setting.isSecret() && field.before().isEmpty() && field.control().isPresent()) {
            writing.put("unchanged", "empty");
        }
        return writing;
    }

    private static String jsonType(String text, String pointer) {
        try {
            JsonNode leaf = JSON.readTree(text).at(pointer);
            return leaf.isNumber() ? "number" : leaf.isBoolean() ? "boolean" : "text";
        } catch (JacksonException e) {
            return "text";
        }
    }

    /** What the page showed in place of the stored secret. */
    private static String mask(LearnedField field) {
        return field.before().matches("(\\P{Alnum})\\1*") ? field.before() : "";
    }
}
