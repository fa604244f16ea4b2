package org.fleetmail.rollout.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
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

    /** Reads what {@link #text} wrote, here or in another version; {@code JOB-UNKNOWN} for a kind that is not known here. */
    public static Outcome<ScheduledJob> parse(String text) {
        try {
            ObjectNode node = Json.parse(text);
            String kind = node.path("kind").asText();
            return Stream.of(Kind.values())
                    .filter(known -> known.name().equalsIgnoreCase(kind))
                    .findFirst()
                    .map(known -> Outcome.done(job(known, node)))
                    .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.JOB_UNKNOWN, kind, "")));
        } catch (Json.ShapeException e) {
            return Outcome.failed(Trouble.of(TroubleCode.JOB_UNKNOWN, "", e));
        }
    }

    private static ScheduledJob job(Kind kind, ObjectNode node) {
        return new ScheduledJob(
                kind,
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
