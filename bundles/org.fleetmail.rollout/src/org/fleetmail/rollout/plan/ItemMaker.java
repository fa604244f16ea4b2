package org.fleetmail.rollout.plan;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.model.Endpoint;
import org.fleetmail.rollout.contact.Contact;

/** Makes the item of one device. */
final class ItemMaker {
    private final Fitting fitting;
    private final Map<String, Checked> endpoints;

    /** An endpoint as it answered. @param preflight for the plan @param reach for the model's limits */
    record Checked(Preflight preflight, ModelReach reach) {
        static Checked of(Endpoint endpoint, EndpointObservation observation) {
            Verdict verdict = Verdicts.of(observation);
            Preflight preflight = new Preflight(
                    endpoint.getId(),
                    Optional.ofNullable(endpoint.getName()).orElse(endpoint.getHost()),
                    observation.target().uri(),
                    observation.startedAt().truncatedTo(ChronoUnit.MILLIS),
                    verdict.outcome(),
                    verdict.findings().stream().map(Preflight.Note::of).toList());
            return new Checked(preflight, new ModelReach(observation));
        }
    }

    /** @param endpoints by identity, those that could be asked */
    ItemMaker(Fitting fitting, Map<String, Checked> endpoints) {
        this.fitting = fitting;
        this.endpoints = endpoints;
    }

    PlanItem item(Candidate candidate, Outcome<DeviceState> reading) {
        return switch (candidate.contact()) {
            case Outcome.Failed<Contact>(Trouble trouble) -> failed(candidate, trouble);
            case Outcome.Done<Contact>(Contact contact) ->
                switch (reading) {
                    case Outcome.Failed<DeviceState>(Trouble trouble) -> failed(candidate, trouble);
                    case Outcome.Done<DeviceState>(DeviceState state) -> item(candidate, contact, state);
                };
        };
    }

    private PlanItem item(Candidate candidate, Contact contact, DeviceState state) {
        Optional<Reason> stranger = stranger(candidate, state);
        if (stranger.isPresent()) {
            return made(candidate, state, ItemState.BLOCKED, List.of(), List.of(), List.of(stranger.get()));
        }
        Comparison comparison =
                new Comparison(contact.profile(), state, candidate.desired(), candidate.expected(), fitting);
        List<Reason> reasons = new ArrayList<>(candidate.desired().problems());
        reasons.addAll(comparison.obstacles());
        if (!comparison.changes().isEmpty() || !comparison.handWork().isEmpty()) {
            reasons.addAll(preflight(candidate, contact));
        }
        return made(
                candidate, state, stateOf(comparison, reasons), comparison.changes(), comparison.handWork(), reasons);
    }

    /** Why this is not the device, or not the state, that somebody had in mind. */
    private static Optional<Reason> stranger(Candidate candidate, DeviceState state) {
        String expected = candidate.serial();
        if (!expected.isEmpty() && !state.serial().isEmpty() && !expected.equals(state.serial())) {
            Sentence both = Sentence.of(ItemMaker.class, "serial", expected, state.serial());
            return Optional.of(Reason.of(TroubleCode.SERIAL_DIFFERS, both));
        }
        List<String> moved = Moved.settings(candidate.expected(), candidate.desired(), state);
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(TroubleCode.PLAN_MOVED, String.join(", ", moved)));
    }

    private static ItemState stateOf(Comparison comparison, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            return ItemState.BLOCKED;
        }
        if (!comparison.changes().isEmpty()) {
            return ItemState.CHANGE;
        }
        return comparison.handWork().isEmpty() ? ItemState.NOTHING_TO_DO : ItemState.HAND_WORK;
    }

    private List<Reason> preflight(Candidate candidate, Contact contact) {
        return candidate
                .desired()
                .endpoint()
                .map(endpoint -> endpoints.get(endpoint.getId()))
                .map(checked -> checked.reach().obstacles(contact.profile().tls(), checked.preflight()))
                .orElseGet(List::of);
    }

    private static PlanItem failed(Candidate candidate, Trouble trouble) {
        return new PlanItem(
                candidate.id(),
                candidate.name(),
                candidate.address(),
                candidate.site(),
                candidate.model(),
                candidate.profile(),
                "",
                candidate.endpoint(),
                stateOf(trouble.code()),
                Optional.empty(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(Reason.of(trouble)));
    }

    private static ItemState stateOf(TroubleCode code) {
        return switch (code) {
            case SECRET_MISSING, SECRET_STORE, SNMP_AUTH, SNMP_PRIVACY, SNMP_USER, LOGIN_REJECTED ->
                ItemState.CREDENTIALS_NEEDED;
            case PROFILE_UNKNOWN, PROFILE_INVALID, DRIVER_MISSING, SERIAL_DIFFERS -> ItemState.BLOCKED;
            default -> ItemState.UNREACHABLE;
        };
    }

    private static PlanItem made(
            Candidate candidate,
            DeviceState state,
            ItemState itemState,
            List<Change> changes,
            List<HandWork> handWork,
            List<Reason> reasons) {
        return new PlanItem(
                candidate.id(),
                candidate.name(),
                candidate.address(),
                candidate.site(),
                candidate.model(),
                candidate.profile(),
                state.serial(),
                candidate.endpoint(),
                itemState,
                Optional.of(state.at().truncatedTo(ChronoUnit.MILLIS)),
                PlannedValue.observed(state),
                changes,
                handWork,
                List.of(),
                Optional.empty(),
                reasons);
    }
}
