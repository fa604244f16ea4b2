package org.fleetmail.rollout.plan;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Words;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.endpoint.verdict.Role;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.SharedKeys;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;

/**
 * An endpoint as it answered.
 *
 * @param endpoint the endpoint
 * @param preflight what the plan keeps of it
 * @param seen the observation
 * @param hellos how it answered the hello of each profile's models, by the name of the profile
 */
record Sighted(Endpoint endpoint, Preflight preflight, EndpointObservation seen, Map<String, Meeting> hellos) {
    static Sighted of(Endpoint endpoint, EndpointObservation seen, Map<String, Meeting> hellos) {
        return of(endpoint, seen, hellos, new SharedKeys());
    }

    /** The same, judged beside others that may hold its keys. */
    Sighted beside(SharedKeys keys) {
        return of(endpoint, seen, hellos, keys);
    }

    private static Sighted of(
            Endpoint endpoint, EndpointObservation seen, Map<String, Meeting> hellos, SharedKeys keys) {
        Verdict verdict = Verdicts.of(seen, RuleSet.standard(), Role.of(seen.target()), keys);
        Preflight preflight = new Preflight(
                endpoint.getId(),
                Optional.ofNullable(endpoint.getName()).orElse(endpoint.getHost()),
                seen.target().uri(),
                seen.startedAt().truncatedTo(ChronoUnit.MILLIS),
                verdict.outcome(),
                verdict.findings().stream().map(Preflight.Note::of).toList());
        return new Sighted(endpoint, preflight, seen, Map.copyOf(hellos));
    }

    /** Why models of a profile shall not be sent there; empty when nothing known stands against it. */
    List<Reason> obstacles(DeviceProfile profile) {
        List<Reason> known = new ModelReach(seen).obstacles(profile.tls(), preflight);
        return known.isEmpty() ? refused(profile).stream().toList() : known;
    }

    private Optional<Reason> refused(DeviceProfile profile) {
        return Optional.ofNullable(hellos.get(profile.name()))
                .filter(meeting -> meeting.possible() == Answer.NO)
                .map(meeting -> new Reason(TroubleCode.TLS_LIMITS, reasons(meeting)));
    }

    /** Whether models of a profile reach it: by their own hello, or because the endpoint passed and nothing limits them. */
    Shown reached(DeviceProfile profile) {
        if (!obstacles(profile).isEmpty()) {
            return Shown.NO;
        }
        boolean met = seen.target().security() == TransportSecurity.NONE
                || Optional.ofNullable(hellos.get(profile.name()))
                        .filter(meeting -> meeting.possible() == Answer.YES)
                        .isPresent();
        return met ? Shown.YES : Shown.UNKNOWN;
    }

    static Words reasons(Meeting meeting) {
        return Words.of(said(meeting, Locale.ENGLISH, " "), said(meeting, Locale.JAPANESE, ""));
    }

    private static String said(Meeting meeting, Locale language, String between) {
        return meeting.reasons().stream().map(reason -> reason.in(language)).collect(Collectors.joining(between));
    }
}
