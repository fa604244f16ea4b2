package org.fleetmail.cli.internal.verify;

import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.core.text.Texts;
import org.fleetmail.rollout.meeting.LimitSource;
import org.fleetmail.rollout.meeting.ModelClient;
import org.fleetmail.rollout.meeting.ModelMeeting;

/**
 * Whether a device model could talk to an endpoint, for a person to read.
 *
 * @param paint marks the answer where there are colours
 * @param language of the reader
 */
record ModelText(Paint paint, Locale language) {
    /** The answer, each reason, and where the limits of the model are known from; one line each. */
    List<String> lines(ModelMeeting meeting) {
        ModelClient client = meeting.client();
        List<String> reasons = meeting.decided().reasons().stream()
                .map(reason -> "    " + Plain.line(reason.in(language)))
                .toList();
        String answer = "  " + answer(meeting) + "  "
                + text("model.as", Plain.line(client.title()), client.name())
                + (client.simulated() ? text("model.simulated") : "");
        String source = "    " + client.source().map(this::source).orElseGet(this::noSource);
        return List.of(answer, String.join("\n", reasons), source).stream()
                .flatMap(String::lines)
                .toList();
    }

    private String answer(ModelMeeting meeting) {
        String word = text("model." + meeting.possible().name());
        return switch (meeting.possible()) {
            case YES -> paint.good(word);
            case NO -> paint.bad(word);
            case UNKNOWN -> paint.warning(word);
        };
    }

    private String source(LimitSource source) {
        return text(
                "model.source",
                Plain.line(source.title()),
                source.date().toString(),
                text("confidence." + source.confidence()));
    }

    private String noSource() {
        return text("model.no-source");
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ModelText.class).get(language, key, arguments);
    }
}
