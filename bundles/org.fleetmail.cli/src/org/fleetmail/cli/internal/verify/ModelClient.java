package org.fleetmail.cli.internal.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.scan.LiveMeeting;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.endpoint.verdict.SeenBy;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.rollout.plan.ModelShape;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ClientShape;

/**
 * A device model as a client of mail servers, within the limits its profile knows.
 *
 * @param profile what is known of the model
 * @param shape the same in terms of TLS; where a limit is not known, every possibility is assumed
 */
public record ModelClient(DeviceProfile profile, ClientShape shape) {
    /** The client of a profile; its name is said in this language. */
    public static ModelClient of(DeviceProfile profile, Locale language) {
        return new ModelClient(profile, ModelShape.of(profile, language));
    }

    /** Whether it meets an endpoint: by what was observed there, and by sending the hello that it would send. */
    public ModelMeeting meet(EndpointObservation seen, Duration deadline, Cancellation cancellation) {
        Meeting observed = SeenBy.of(shape, seen);
        boolean answers = seen.reached() == Reached.TLS || seen.reached() == Reached.DIALOGUE;
        Meeting asked = answers ? LiveMeeting.ask(seen.target(), shape, deadline, cancellation) : notAsked();
        return new ModelMeeting(this, observed, asked, decided(seen, observed, asked));
    }

    private static Meeting notAsked() {
        return new Meeting(Answer.UNKNOWN, List.of());
    }

    private Meeting decided(EndpointObservation seen, Meeting observed, Meeting asked) {
        Answer answer = asked.possible() == Answer.UNKNOWN ? observed.possible() : asked.possible();
        boolean encrypted = seen.target().security() != TransportSecurity.NONE;
        if (answer == Answer.YES && encrypted && !versionsKnown()) {
            return new Meeting(Answer.UNKNOWN, List.of(text("model.versions-unknown")));
        }
        List<Sentence> reasons = new ArrayList<>(answer == observed.possible() ? observed.reasons() : asked.reasons());
        if (answer == Answer.NO && observed.possible() == Answer.UNKNOWN) {
            reasons.addAll(observed.reasons());
        }
        if (answer == Answer.YES && encrypted && shape.suites().isEmpty()) {
            reasons.add(text("model.suites-unknown"));
        }
        return new Meeting(answer, reasons);
    }

    private boolean versionsKnown() {
        return profile.tls().filter(limits -> !limits.versions().isEmpty()).isPresent();
    }

    private static Sentence text(String key) {
        return Sentence.of(ModelClient.class, key);
    }
}
