package org.fleetmail.ui.internal.verification;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.rollout.meeting.ModelClient;
import org.fleetmail.tls.Answer;

/**
 * A device model or a mail program that may use an endpoint.
 *
 * @param client what it does in TLS
 * @param kind a word for what it is
 * @param said what sources say of its way to this endpoint; unknown where they say nothing
 */
record SeenModel(ModelClient client, String kind, Meeting said) {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** How it stands with the endpoint as that was observed; nothing is sent. */
    SeenByRow observed(EndpointObservation seen) {
        return new SeenByRow(this, together(client.meet(seen).decided(), seen), false);
    }

    /**
     * The same after its hello was sent, and its roots were looked through. An endpoint that did not answer the last check
     * is not asked.
     *
     * @param roots empty: not known
     */
    SeenByRow asked(EndpointObservation seen, List<X509Certificate> roots, Cancellation stop) {
        Meeting decided = client.knowing(roots).meet(seen, DEADLINE, stop).decided();
        boolean answers = seen.reached() == Reached.TLS || seen.reached() == Reached.DIALOGUE;
        return new SeenByRow(this, together(decided, seen), answers);
    }

    private Meeting together(Meeting inTls, EndpointObservation seen) {
        List<Sentence> reasons =
                Stream.concat(inTls.reasons().stream(), said.reasons().stream()).toList();
        return new Meeting(answer(inTls.possible(), seen), reasons);
    }

    /** A no of either counts. What sources say stands in for versions that nobody published. */
    private Answer answer(Answer inTls, EndpointObservation seen) {
        if (said.possible() == Answer.NO) {
            return Answer.NO;
        }
        boolean openVersions = inTls == Answer.UNKNOWN && !client.versionsKnown() && seen.reached() == Reached.TLS;
        return openVersions ? said.possible() : inTls;
    }
}
