package org.fleetmail.endpoint.verdict;

import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.tls.Answer;

/**
 * Whether a client can talk to an endpoint.
 *
 * @param possible whether it can
 * @param reasons why, or why not
 */
public record Meeting(Answer possible, List<Sentence> reasons) {
    public Meeting {
        reasons = List.copyOf(reasons);
    }

    /** A meeting with one reason. */
    public static Meeting of(Answer possible, String key, Object... arguments) {
        return new Meeting(possible, List.of(Sentence.of(Meeting.class, "meeting." + key, arguments)));
    }
}
