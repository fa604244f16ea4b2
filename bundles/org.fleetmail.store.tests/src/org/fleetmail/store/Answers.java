package org.fleetmail.store;

import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** What a test expects of outcomes. */
final class Answers {
    private Answers() {}

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    static TroubleCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?> failed -> failed.trouble().code();
            case Outcome.Done<?> done -> throw new AssertionError("worked: " + done);
        };
    }
}
