package org.fleetmail.rollout.meeting;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.TlsLimit;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.TlsLimits;
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
 * A device model or a mail program as a client of mail servers, within the limits that are known of it.
 *
 * @param name of the profile, or the identity of the mail client
 * @param title how people call it
 * @param simulated whether it is no real device
 * @param shape what it does in TLS; where a limit is not known, every possibility is assumed
 * @param versionsKnown whether its versions are published
 * @param roots certificates it is said to know; empty: not known
 * @param source where its limits are known from
 */
public record ModelClient(
        String name,
        String title,
        boolean simulated,
        ClientShape shape,
        boolean versionsKnown,
        List<X509Certificate> roots,
        Optional<LimitSource> source) {
    public ModelClient {
        roots = List.copyOf(roots);
    }

    /** The client of a device profile; its name is said in this language. */
    public static ModelClient of(DeviceProfile profile, Locale language) {
        boolean known =
                profile.tls().filter(limits -> !limits.versions().isEmpty()).isPresent();
        return new ModelClient(
                profile.name(),
                profile.title().in(language),
                profile.simulated(),
                ModelShape.of(profile, language),
                known,
                List.of(),
                profile.tls().map(TlsLimits::provenance).map(LimitSource::of));
    }

    /** A mail program on a computer of which nothing is known; its name is said in this language. */
    public static ModelClient of(MailClient client, Locale language) {
        return ProgramShape.client(client, client.tlsLimit(Computer.UNKNOWN), language);
    }

    /** A mail program with one of its limits in TLS, which may be those of some operating systems. */
    public static ModelClient of(MailClient client, TlsLimit limit, Locale language) {
        return ProgramShape.client(client, Optional.of(limit), language);
    }

    /** The same, knowing these roots alone. */
    public ModelClient knowing(List<X509Certificate> known) {
        return new ModelClient(name, title, simulated, shape, versionsKnown, known, source);
    }

    /** Whether it meets an endpoint, by what was observed there alone; nothing is sent. */
    public ModelMeeting meet(EndpointObservation seen) {
        return meet(seen, notAsked());
    }

    /**
     * Whether it meets an endpoint: by what was observed there, and by sending the hello that it would send.
     *
     * @param deadline for the answers to all its hellos
     */
    public ModelMeeting meet(EndpointObservation seen, Duration deadline, Cancellation cancellation) {
        boolean answers = seen.reached() == Reached.TLS || seen.reached() == Reached.DIALOGUE;
        return meet(seen, answers ? LiveMeeting.ask(seen.target(), shape, deadline, cancellation) : notAsked());
    }

    private ModelMeeting meet(EndpointObservation seen, Meeting asked) {
        Meeting observed = SeenBy.of(shape, seen);
        return new ModelMeeting(this, observed, asked, trusting(seen, decided(seen, observed, asked)));
    }

    private static Meeting notAsked() {
        return new Meeting(Answer.UNKNOWN, List.of());
    }

    private Meeting decided(EndpointObservation seen, Meeting observed, Meeting asked) {
        Answer answer = asked.possible() == Answer.UNKNOWN ? observed.possible() : asked.possible();
        boolean encrypted = seen.target().security() != TransportSecurity.NONE;
        if (answer == Answer.YES && encrypted && !versionsKnown) {
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

    /** A client that knows its roots goes no further than these let it. */
    private Meeting trusting(EndpointObservation seen, Meeting meeting) {
        if (roots.isEmpty()
                || meeting.possible() == Answer.NO
                || seen.handshake().isEmpty()) {
            return meeting;
        }
        Meeting trust = SeenBy.trusts(title, roots, seen);
        List<Sentence> reasons = new ArrayList<>(trust.reasons());
        reasons.addAll(meeting.reasons());
        return new Meeting(trust.possible() == Answer.NO ? Answer.NO : meeting.possible(), reasons);
    }

    private static Sentence text(String key) {
        return Sentence.of(ModelClient.class, key);
    }
}
