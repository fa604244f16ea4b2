package org.fleetmail.client.symptom;

import java.util.List;
import java.util.regex.Pattern;
import org.fleetmail.client.matrix.Wording;

/**
 * Something mail programs say when they fail.
 *
 * @param id short name
 * @param signs what is in the message, every one of them
 * @param look where to look first
 * @param text what it means
 * @param from identity of the source
 */
public record Symptom(String id, List<Pattern> signs, Look look, Wording text, String from) {
    public Symptom {
        signs = List.copyOf(signs);
    }

    /** Where a symptom points to. */
    public enum Look {
        PORT_AND_METHOD,
        CERTIFICATE,
        CREDENTIALS,
        PORT_BLOCK
    }

    boolean isIn(String message) {
        return signs.stream().allMatch(sign -> sign.matcher(message).find());
    }
}
