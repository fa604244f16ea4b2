package org.fleetmail.rollout.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.rollout.plan.PlanJson;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;

/**
 * What is about to be written to a device, as the journal keeps it.
 *
 * @param device identity
 * @param wave name of its wave
 * @param serial serial number it reported
 * @param before everything it had, as far as it told
 * @param write what will be written
 */
record Intent(
        String device,
        String wave,
        String serial,
        SortedMap<MailSetting, PlannedValue> before,
        SortedMap<MailSetting, PlannedValue> write) {
    Intent {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        write = Collections.unmodifiableSortedMap(new TreeMap<>(write));
    }

    /** What some intents wrote last of each setting. */
    static SortedMap<MailSetting, PlannedValue> written(List<Intent> intents) {
        SortedMap<MailSetting, PlannedValue> written = new TreeMap<>();
        intents.forEach(intent -> written.putAll(intent.write));
        return written;
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("device", device);
        node.put("wave", wave);
        node.put("serial", serial);
        node.set("before", PlanJson.of(before));
        node.set("write", PlanJson.of(write));
        return node;
    }

    /** The intents among entries of the journal. */
    static List<Intent> allOf(Stream<JournalEntry> entries) {
        return entries.filter(entry -> entry.kind() == EntryKind.INTENT)
                .map(entry -> of(Json.parse(entry.body())))
                .toList();
    }

    static Intent of(JsonNode node) {
        return new Intent(
                Json.string(node, "device"),
                Json.string(node, "wave"),
                Json.string(node, "serial"),
                PlanJson.values(Json.child(node, "before")),
                PlanJson.values(Json.child(node, "write")));
    }
}
