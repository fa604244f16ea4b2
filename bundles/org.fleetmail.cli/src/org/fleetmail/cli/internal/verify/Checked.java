package org.fleetmail.cli.internal.verify;

import java.util.Optional;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.rollout.meeting.ModelMeeting;

/** What came of checking one endpoint. */
public sealed interface Checked {
    /** Where it is, for people. */
    String where();

    /**
     * It was looked at.
     *
     * @param element identity in the fleet, or the target as it was named
     * @param observation what was seen
     * @param verdict what to think of it
     * @param model whether a device model could talk to it, where that was asked
     */
    record Seen(String element, EndpointObservation observation, Verdict verdict, Optional<ModelMeeting> model)
            implements Checked {
        @Override
        public String where() {
            return observation.target().uri();
        }
    }

    /** It could not be looked at, because what is said of it is not enough. */
    record Unusable(String where, Trouble trouble) implements Checked {}

    /** Whether something at least so bad was found, or nothing could be found out; a model shut out counts as high. */
    default boolean failsAt(Severity severity) {
        return switch (this) {
            case Seen(var element, var observation, Verdict verdict, var model) ->
                !answered()
                        || Severity.HIGH.atLeast(severity)
                                && model.filter(ModelMeeting::impossible).isPresent()
                        || verdict.findings().stream()
                                .anyMatch(finding -> finding.severity().atLeast(severity));
            case Unusable unusable -> true;
        };
    }

    /** Whether anything can be said of it. */
    default boolean answered() {
        return this instanceof Seen(var element, var observation, Verdict verdict, var model)
                && verdict.outcome() != Verdict.Result.UNREACHABLE
                && verdict.outcome() != Verdict.Result.UNKNOWN;
    }
}
