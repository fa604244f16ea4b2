package org.fleetmail.rollout.plan;

import java.util.Objects;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.Words;

/**
 * The answer to one question about one device.
 *
 * @param question what was asked
 * @param answer {@code UNKNOWN} where nobody can say; that alone never stands in the way
 * @param detail facts in both languages, may be empty
 */
public record PreflightAnswer(Question question, Shown answer, Words detail) {
    public PreflightAnswer {
        Objects.requireNonNull(question);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(detail);
    }

    static PreflightAnswer of(Question question, Shown answer) {
        return new PreflightAnswer(question, answer, Words.of("", ""));
    }

    static PreflightAnswer of(Question question, Shown answer, Sentence detail) {
        return new PreflightAnswer(question, answer, Reason.words(detail));
    }
}
