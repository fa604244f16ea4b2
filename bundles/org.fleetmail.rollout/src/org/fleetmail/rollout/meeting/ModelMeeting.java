package org.fleetmail.rollout.meeting;

import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.tls.Answer;

/**
 * Whether a device model could talk to an endpoint.
 *
 * @param client the model
 * @param observed by what was observed of the endpoint
 * @param asked by the endpoint's answer to the model's own hello; unknown where it was not asked
 * @param decided both together: the answer to the hello counts, where there is one
 */
public record ModelMeeting(ModelClient client, Meeting observed, Meeting asked, Meeting decided) {
    public Answer possible() {
        return decided.possible();
    }

    /** Whether it certainly could not. */
    public boolean impossible() {
        return possible() == Answer.NO;
    }
}
