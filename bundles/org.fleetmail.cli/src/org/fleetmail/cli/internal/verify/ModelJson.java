package org.fleetmail.cli.internal.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.rollout.meeting.LimitSource;
import org.fleetmail.rollout.meeting.ModelClient;
import org.fleetmail.rollout.meeting.ModelMeeting;

/** Whether a device model could talk to an endpoint, as the part {@code model} of the shape {@code verify}. */
final class ModelJson {
    private ModelJson() {}

    static ObjectNode of(ModelMeeting meeting, Locale language) {
        ModelClient client = meeting.client();
        ObjectNode model = answer(meeting.decided(), language)
                .put("profile", client.name())
                .put("title", client.title())
                .put("simulated", client.simulated());
        client.source().ifPresent(source -> model.set("limits", limits(source)));
        model.set("observed", answer(meeting.observed(), language));
        model.set("asked", answer(meeting.asked(), language));
        return model;
    }

    private static ObjectNode limits(LimitSource source) {
        return Json.object()
                .put("source", source.title())
                .put("date", source.date().toString())
                .put("confidence", source.confidence().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode answer(Meeting meeting, Locale language) {
        ObjectNode answer = Json.object().put("possible", word(meeting.possible()));
        ArrayNode reasons = answer.putArray("reasons");
        meeting.reasons().forEach(reason -> reasons.add(reason.in(language)));
        return answer;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
