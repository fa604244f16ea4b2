package org.fleetmail.device.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.internal.yaml.Place;
import org.fleetmail.device.internal.yaml.YamlTree;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingType.Choice;
import org.fleetmail.device.setting.SettingType.WholeNumber;

/** What must hold in a profile and cannot be said in its JSON schema. */
final class ProfileChecks {
    /** Enterprise number for documentation, RFC 5612. */
    private static final String DOCUMENTATION = "1.3.6.1.4.1.32473.";

    private final String file;
    private final YamlTree tree;
    private final JsonNode root;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();

    ProfileChecks(String file, YamlTree tree) {
        this.file = file;
        this.tree = tree;
        this.root = tree.root();
    }

    List<Mistake> check() {
        root.path("sources").properties().forEach(this::checkSource);
        checkReferences(root, "");
        root.path("settings").properties().forEach(this::checkSetting);
        checkOrder();
        checkInstant("/learned/at", root.path("learned"));
        checkInstant("/proof/at", root.path("proof"));
        checkWritten("/test/start", root.path("test").path("start").path("oid").asText());
        checkWritten(
                "/test/destination",
                root.path("test").path("destination").path("oid").asText());
        checkWritten(
                "/apply/start", root.path("apply").path("start").path("oid").asText());
        root.path("test").path("trial").properties().forEach(this::checkTrial);
        checkReconfiguration(root.path("reconfiguration"));
        checkTogether();
        return mistakes;
    }

    private void checkReconfiguration(JsonNode node) {
        for (String entry : List.of("lock-entry", "option-entry", "request-entry")) {
            checkWritten("/reconfiguration/" + entry, node.path(entry).asText());
        }
        if (!node.isMissingNode() && root.has("apply")) {
            add("/reconfiguration", "reconfiguration-and-apply");
        }
    }

    private void checkTrial(Entry<String, JsonNode> trial) {
        String pointer = YamlTree.member("/test/trial", trial.getKey());
        checkWritten(pointer, trial.getValue().path("oid").asText());
        checkWritable(pointer, trial.getKey());
    }

    private void checkTogether() {
        JsonNode groups = root.path("together");
        for (int group = 0; group < groups.size(); group++) {
            String pointer = "/together/" + group;
            JsonNode settings = groups.get(group);
            for (int i = 0; i < settings.size(); i++) {
                checkWritable(pointer + "/" + i, settings.get(i).asText());
            }
            int most = root.path("objects-per-request").asInt(ProfileBuilder.DEFAULT_OBJECTS);
            if (settings.size() > most) {
                add(pointer, "together-too-many", most);
            }
        }
    }

    private void checkSource(Entry<String, JsonNode> source) {
        String pointer = YamlTree.member("/sources", source.getKey());
        try {
            LocalDate.parse(source.getValue().path("date").asText());
        } catch (DateTimeException e) {
            add(pointer + "/date", "date");
        }
        boolean invented = source.getValue().path("confidence").asText().equals("invented");
        if (invented && !root.path("simulated").asBoolean()) {
            add(pointer + "/confidence", "invented");
        }
    }

    private void checkInstant(String pointer, JsonNode node) {
        try {
            if (!node.isMissingNode()) {
                Instant.parse(node.path("at").asText());
            }
        } catch (DateTimeException e) {
            add(pointer, "instant");
        }
    }

    private void checkReferences(JsonNode node, String pointer) {
        for (Entry<String, JsonNode> member : node.properties()) {
            String inner = YamlTree.member(pointer, member.getKey());
            if (member.getKey().equals("from")
                    && !root.path("sources").has(member.getValue().asText())) {
                add(inner, "source", member.getValue().asText());
            }
            checkReferences(member.getValue(), inner);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkReferences(node.get(i), pointer + "/" + i);
        }
    }

    private void checkSetting(Entry<String, JsonNode> entry) {
        MailSetting setting = MailSetting.of(entry.getKey()).orElseThrow();
        JsonNode mapping = entry.getValue();
        String pointer = YamlTree.member("/settings", entry.getKey());
        if (!mapping.has("access")) {
            return;
        }
        boolean writable = !mapping.path("access").asText().equals("read-only");
        if (writable && mapping.has("oid")) {
            checkWritten(pointer, mapping.path("oid").asText());
            checkOnce(pointer, mapping.path("oid").asText(), setting);
            checkTwin(pointer, mapping.path("twin").path("oid").asText(), setting);
        }
        if (writable == mapping.has("not-settable")) {
            addAtKey(pointer, writable ? "settable-with-reason" : "reason-missing");
        }
        checkValues(setting, mapping, pointer);
        checkLimits(setting, mapping, pointer, writable);
        checkSecret(setting, mapping, pointer);
    }

    private void checkTwin(String pointer, String oid, MailSetting setting) {
        if (!oid.isEmpty()) {
            checkWritten(pointer + "/twin", oid);
            checkOnce(pointer + "/twin", oid, setting);
        }
    }

    private void checkWritten(String pointer, String oid) {
        NeverWrite.covering(oid, ProfileBuilder.neverWrite(root))
                .ifPresent(forbidden -> add(pointer + "/oid", "never-write", forbidden.name()));
        if (oid.startsWith(DOCUMENTATION) && !root.path("simulated").asBoolean()) {
            add(pointer + "/oid", "documentation");
        }
    }

    private void checkOnce(String pointer, String oid, MailSetting setting) {
        String other = written.put(oid, setting.id());
        if (other != null) {
            add(pointer + "/oid", "same-object", other);
        }
    }

    private void checkValues(MailSetting setting, JsonNode mapping, String pointer) {
        JsonNode values = mapping.path("values");
        if (!(setting.type() instanceof Choice choice)) {
            if (mapping.has("values")) {
                add(pointer + "/values", "values-unexpected", setting.id());
            }
            return;
        }
        if (values.isEmpty()) {
            addAtKey(pointer, "values-missing", String.join(", ", choice.values()));
        }
        boolean numbers = mapping.path("syntax").asText().equals("integer");
        boolean web = !mapping.has("oid");
        for (Entry<String, JsonNode> value : values.properties()) {
            String place = YamlTree.member(pointer + "/values", value.getKey());
            if (!choice.values().contains(value.getKey())) {
                addAtKey(place, "value", value.getKey(), String.join(", ", choice.values()));
            } else if (!web && value.getValue().isNumber() != numbers) {
                add(place, numbers ? "value-number" : "value-word");
            }
        }
    }

    private void checkLimits(MailSetting setting, JsonNode mapping, String pointer, boolean writable) {
        String syntax = mapping.path("syntax").asText();
        boolean number = setting.type() instanceof WholeNumber;
        boolean snmp = mapping.has("oid");
        if (snmp && number && syntax.equals("ip-address")
                || snmp && !number && !(setting.type() instanceof Choice) && syntax.equals("integer")) {
            add(pointer + "/syntax", "syntax", setting.id());
        }
        boolean limited = mapping.has("min") && mapping.has("max");
        boolean needed = writable && !(setting.type() instanceof Choice) && !syntax.equals("ip-address");
        if (needed && !limited) {
            addAtKey(pointer, "limits-missing");
        } else if (limited && mapping.path("min").asInt() > mapping.path("max").asInt()) {
            add(pointer + "/min", "limits-crossed");
        }
    }

    private void checkSecret(MailSetting setting, JsonNode mapping, String pointer) {
        boolean marked = mapping.has("masks") || mapping.has("set-flag") || mapping.has("web-flag");
        if (marked && !setting.isSecret()) {
            addAtKey(pointer, "not-secret", setting.id());
        }
        if (setting.isSecret() && mapping.path("access").asText().equals("read-only")) {
            add(pointer + "/access", "secret-access");
        }
    }

    private void checkOrder() {
        JsonNode order = root.path("write-order");
        for (int i = 0; i < order.size(); i++) {
            checkWritable("/write-order/" + i, order.get(i).asText());
        }
    }

    private void checkWritable(String pointer, String setting) {
        JsonNode mapping = root.path("settings").path(setting);
        if (!mapping.has("access") || mapping.path("access").asText().equals("read-only")) {
            add(pointer, "order", setting);
        }
    }

    private void add(String pointer, String key, Object... arguments) {
        add(tree.at(pointer), key, arguments);
    }

    private void addAtKey(String pointer, String key, Object... arguments) {
        add(tree.atKey(pointer), key, arguments);
    }

    private void add(Place place, String key, Object... arguments) {
        mistakes.add(new Mistake(
                file, place.line(), place.column(), Sentence.of(ProfileChecks.class, "check." + key, arguments)));
    }
}
