package org.fleetmail.rollout.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fleetmail.rollout.plan.Json;

/**
 * What is scheduled.
 *
 * @param kind what to do
 * @param file the plan, the fleet or the backup, as an absolute path; empty where none is needed
 * @param select which devices, as a query
 * @param note why
 * @param who who scheduled it
 * @param details what else the kind needs
 */
public record ScheduledJob(
        Kind kind, String file, String select, String note, String who, Map<String, String> details) {
    public ScheduledJob {
        details = Map.copyOf(details);
    }

    /** Without details. */
    public ScheduledJob(Kind kind, String file, String select, String note, String who) {
        this(kind, file, select, note, who, Map.of());
    }

    /** What can be scheduled. */
    public enum Kind {
        /** Apply a plan that somebody approved. */
        APPLY,
        /** Compare devices with their templates. */
        DRIFT,
        /** Remove old observations. */
        TIDY,
        /** Write a backup of the store. */
        BACKUP,
        /** Write a report, and deliver it where that was ordered. */
        REPORT
    }

    /** As it stands in the timetable. */
    public String text() {
        ObjectNode node = Json.object()
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("file", file)
                .put("select", select)
                .put("note", note)
                .put("who", who);
        ObjectNode more = node.putObject("details");
        new TreeMap<>(details).forEach(more::put);
        return Json.compact(node);
    }

    /** Reads what {@link #text} wrote. */
    public static ScheduledJob parse(String text) {
        ObjectNode node = Json.parse(text);
        return new ScheduledJob(
                Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                node.path("file").asText(),
                node.path("select").asText(),
                node.path("note").asText(),
                node.path("who").asText(),
                details(node.path("details")));
    }

    /** Older appointments have none. */
    private static Map<String, String> details(JsonNode node) {
        Map<String, String> details = new TreeMap<>();
        node.properties()
                .forEach(entry -> details.put(entry.getKey(), entry.getValue().asText()));
        return details;
    }
}
