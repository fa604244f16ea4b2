package org.fleetmail.cli.internal.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;

/**
 * What is scheduled.
 *
 * @param kind what to do
 * @param file the plan, the fleet or the backup, as an absolute path; empty where none is needed
 * @param select which devices, as a query
 * @param note why
 * @param who who scheduled it
 */
public record Job(Kind kind, String file, String select, String note, String who) {
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

    ObjectNode json() {
        return Json.object()
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("file", file)
                .put("select", select)
                .put("note", note)
                .put("who", who);
    }

    /** Reads what {@link ScheduledWork#text} wrote. */
    public static Job parse(String text) {
        ObjectNode node = org.fleetmail.rollout.plan.Json.parse(text);
        return new Job(
                Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                node.path("file").asText(),
                node.path("select").asText(),
                node.path("note").asText(),
                node.path("who").asText());
    }
}
