package org.fleetmail.cli.internal.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.run.Moment;
import org.fleetmail.rollout.run.Phase;

/** The history of a device as a JSON document of the shape {@code history}. */
public final class HistoryJson {
    private HistoryJson() {}

    /** Every run that was about to write to a device, oldest first. */
    public static ObjectNode of(String device, List<Moment> moments) {
        ObjectNode document = Json.document("history");
        document.put("device", device);
        ArrayNode all = document.putArray("runs");
        moments.forEach(moment -> all.add(moment(moment)));
        return document;
    }

    private static ObjectNode moment(Moment moment) {
        Phase phase = moment.result().map(result -> result.phase()).orElse(Phase.UNKNOWN);
        ObjectNode json = Json.object()
                .put("run", moment.run().id())
                .put("kind", moment.run().kind().name().toLowerCase(Locale.ROOT))
                .put("at", moment.at().toString())
                .put("who", moment.run().who())
                .put("note", moment.run().note())
                .put("result", phase.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        ArrayNode settings = json.putArray("settings");
        moment.written()
                .forEach((setting, value) -> settings.add(Json.object()
                        .put("setting", setting.id())
                        .put(
                                "before",
                                moment.before()
                                        .getOrDefault(setting, new PlannedValue.Unread())
                                        .toString())
                        .put("desired", value.toString())));
        return json;
    }
}
