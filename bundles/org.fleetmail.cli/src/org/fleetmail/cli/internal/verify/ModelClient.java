package org.fleetmail.cli.internal.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.TlsLimits;
import org.fleetmail.device.profile.TlsLimits.Known;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.scan.LiveMeeting;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.endpoint.verdict.SeenBy;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.ClientShape;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;

/**
 * A device model as a client of mail servers, within the limits its profile knows.
 *
 * @param profile what is known of the model
 * @param shape the same in terms of TLS; where a limit is not known, every possibility is assumed
 */
public record ModelClient(DeviceProfile profile, ClientShape shape) {
    /** Above every number of a group that IANA has given a name until now. */
    private static final int HIGHEST_GROUP = 1 << 13;

    private static final Set<ProtocolVersion> ANY_VERSION =
            EnumSet.range(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_3);

    /** The client of a profile; its name is said in this language. */
    public static ModelClient of(DeviceProfile profile, Locale language) {
        String name = profile.title().in(language);
        ClientShape shape = profile.tls()
                .map(limits -> shape(name, limits))
                .orElseGet(() -> new ClientShape(name, ANY_VERSION, List.of(), List.of(), true, true, true));
        return new ModelClient(profile, shape);
    }

    private static ClientShape shape(String name, TlsLimits limits) {
        return new ClientShape(
                name,
                versions(limits),
                suites(limits),
                groups(limits),
                limits.modes().isEmpty() || limits.modes().contains("starttls"),
                limits.modes().isEmpty() || limits.modes().contains("implicit"),
                true);
    }

    private static Set<ProtocolVersion> versions(TlsLimits limits) {
        return limits.versions().isEmpty()
                ? ANY_VERSION
                : limits.versions().stream()
                        .map(ProtocolVersion::ofId)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    private static List<CipherSuite> suites(TlsLimits limits) {
        if (limits.suites().isEmpty()) {
            return limits.ecdhe() == Known.NO ? withoutCurves() : List.of();
        }
        return limits.suites().stream()
                .map(CipherSuites::ofName)
                .flatMap(Optional::stream)
                .filter(suite -> limits.ecdhe() != Known.NO || !suite.ephemeralCurve())
                .toList();
    }

    private static List<CipherSuite> withoutCurves() {
        return CipherSuites.all().stream()
                .filter(suite -> !suite.name().contains("_ECDH"))
                .filter(suite -> !suite.withoutEncryption() && !suite.anonymous() && !suite.export())
                .toList();
    }

    private static List<NamedGroup> groups(TlsLimits limits) {
        return limits.groups().stream().flatMap(ModelClient::groups).toList();
    }

    private static Stream<NamedGroup> groups(String name) {
        return IntStream.range(0, HIGHEST_GROUP)
                .mapToObj(NamedGroup::of)
                .filter(group -> group.name().equalsIgnoreCase(name));
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
