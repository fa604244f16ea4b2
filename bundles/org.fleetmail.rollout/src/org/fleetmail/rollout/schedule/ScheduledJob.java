package org.fleetmail.rollout.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.rollout.plan.Json;

/**
 * What is scheduled.
 *
 * @param kind what to do
 * @param file the plan, the fleet or the backup, as an absolute path; empty where none is needed
 * @param select which devices, as a query
 * @param note why
 * @param who who scheduled it
 */
public record ScheduledJob(Kind kind, String file, String select, String note, String who) {
    /** What can be scheduled. */
    public enum Kind {
        /** Apply a plan that somebody approved. */
        APPLY,
        /** Compare devices with their templates. */
        DRIFT,
        /** Remove old observations. */
        TIDY,
        /** Write a backup of the store. */
        BACKUP
    }

    /** As it stands in the timetable. */
    public String text() {
        ObjectNode node = Json.object()
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("file", file)
                .put("select", select)
                .put("note", note)
                .put("who", who);
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
                node.path("who").asText());
    }
}
