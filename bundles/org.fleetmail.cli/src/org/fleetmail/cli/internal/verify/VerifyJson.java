package org.fleetmail.cli.internal.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.endpoint.json.ObservationJson;

/** Checks as a JSON document of the shape {@code verify}. */
public final class VerifyJson {
    private VerifyJson() {}

    /** The document. */
    public static ObjectNode of(List<Checked> checks, Instant at, String version, Locale language) {
        ObjectNode document = Json.document("verify").put("at", at.toString()).put("program", version);
        ArrayNode targets = document.putArray("targets");
        checks.forEach(check -> targets.add(target(check, language)));
        return document;
    }

    private static ObjectNode target(Checked checked, Locale language) {
        return switch (checked) {
            case Checked.Seen(var element, var observation, var verdict, var model) -> {
                ObjectNode target = ObservationJson.of(observation, verdict, language);
                model.ifPresent(meeting -> target.set("model", ModelJson.of(meeting, language)));
                yield target;
            }
            case Checked.Unusable(String where, var trouble) -> {
                ObjectNode target = Json.object().put("target", where).put("outcome", "unknown");
                target.putArray("steps");
                target.putArray("findings");
                target.set("trouble", Json.trouble(trouble, language));
                yield target;
            }
        };
    }
}
