package org.fleetmail.cli.internal.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Provenance;
import org.fleetmail.endpoint.verdict.Meeting;

/** Whether a device model could talk to an endpoint, as the part {@code model} of the shape {@code verify}. */
final class ModelJson {
    private ModelJson() {}

    static ObjectNode of(ModelMeeting meeting, Locale language) {
        DeviceProfile profile = meeting.client().profile();
        ObjectNode model = answer(meeting.decided(), language)
                .put("profile", profile.name())
                .put("title", profile.title().in(language))
                .put("simulated", profile.simulated());
        profile.tls().ifPresent(limits -> model.set("limits", limits(limits.provenance())));
        model.set("observed", answer(meeting.observed(), language));
        model.set("asked", answer(meeting.asked(), language));
        return model;
    }

    private static ObjectNode limits(Provenance provenance) {
        return Json.object()
                .put("source", provenance.source())
                .put("date", provenance.date().toString())
                .put("confidence", word(provenance.confidence()));
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
