package org.fleetmail.ui.internal.verification;

import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetmail.endpoint.verdict.Meeting;

/**
 * Whether a model can talk to the endpoint.
 *
 * @param model who
 * @param meeting whether, and why
 * @param asked whether the endpoint was asked with the model's hello; otherwise it follows from the last check
 */
record SeenByRow(SeenModel model, Meeting meeting, boolean asked) {
    String name() {
        return model.client().title();
    }

    String kind() {
        return model.kind();
    }

    String basis() {
        return asked ? Messages.SeenByTab_asked : Messages.SeenByTab_observed;
    }

    String reasons() {
        return meeting.reasons().stream()
                .map(reason -> reason.in(Locale.getDefault()))
                .collect(Collectors.joining(" "));
    }
}
