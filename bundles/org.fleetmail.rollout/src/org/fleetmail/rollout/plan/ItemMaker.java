package org.fleetmail.rollout.plan;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.contact.Contact;

/** Makes the item of one device. */
final class ItemMaker {
    /** Reasons that end when a person has been at the device. */
    private static final Set<TroubleCode> BY_HAND =
            Set.of(TroubleCode.TLS_BY_HAND, TroubleCode.OAUTH_BY_HAND, TroubleCode.ROOT_MISSING);

    private final Fitting fitting;
    private final Sightings sightings;

    /** @param sightings the endpoints that could be asked */
    ItemMaker(Fitting fitting, Sightings sightings) {
        this.fitting = fitting;
        this.sightings = sightings;
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
            return made(candidate, state, Findings.only(stranger.get()));
        }
        Comparison comparison =
                new Comparison(contact.profile(), state, candidate.desired(), candidate.expected(), fitting);
        Optional<Sighted> endpoint = sightings.of(candidate.endpoint());
        CertificateTrust trust = new CertificateTrust(state, candidate.desired(), contact.profile(), endpoint);
        Optional<Examination> examination = Optional.of(comparison)
                .filter(found -> !found.nothingToDo())
                .map(found -> new Examination(contact.profile(), state, candidate.desired(), found, endpoint, trust));
        return made(candidate, state, Findings.of(candidate.desired(), comparison, trust, examination));
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

    private static PlanItem made(Candidate candidate, DeviceState state, Findings findings) {
        return new PlanItem(
                candidate.id(),
                candidate.name(),
                candidate.address(),
                candidate.site(),
                candidate.model(),
                candidate.profile(),
                state.serial(),
                candidate.endpoint(),
                findings.state(),
                Optional.of(state.at().truncatedTo(ChronoUnit.MILLIS)),
                PlannedValue.observed(state),
                disagreeing(state),
                findings.changes,
                findings.handWork,
                findings.answers,
                Optional.empty(),
                findings.reasons);
    }

    private static SortedMap<MailSetting, Words> disagreeing(DeviceState state) {
        SortedMap<MailSetting, Words> words = new TreeMap<>();
        state.disagreeing().forEach((setting, sentence) -> words.put(setting, Reason.words(sentence)));
        return words;
    }

    /** What a device that was read needs, and what stands against it. */
    private record Findings(
            List<Change> changes, List<HandWork> handWork, List<PreflightAnswer> answers, List<Reason> reasons) {
        static Findings only(Reason reason) {
            return new Findings(List.of(), List.of(), List.of(), List.of(reason));
        }

        static Findings of(
                Desired desired, Comparison comparison, CertificateTrust trust, Optional<Examination> examination) {
            List<Reason> reasons = new ArrayList<>(desired.problems());
            reasons.addAll(comparison.obstacles());
            comparison.held().ifPresent(reasons::add);
            examination.map(Examination::obstacles).ifPresent(reasons::addAll);
            List<HandWork> handWork = new ArrayList<>(comparison.handWork());
            trust.rootImport().ifPresent(handWork::add);
            List<PreflightAnswer> answers =
                    examination.map(Examination::answers).orElseGet(trust::answers);
            return new Findings(comparison.changes(), handWork, answers, reasons);
        }

        ItemState state() {
            if (!reasons.isEmpty() && !onlyByHand()) {
                boolean asked = reasons.stream().allMatch(reason -> reason.code() == TroubleCode.SECRET_ASKED);
                return asked ? ItemState.CREDENTIALS_NEEDED : ItemState.BLOCKED;
            }
            if (!changes.isEmpty() && reasons.isEmpty()) {
                return ItemState.CHANGE;
            }
            return handWork.isEmpty() ? ItemState.NOTHING_TO_DO : ItemState.HAND_WORK;
        }

        private boolean onlyByHand() {
            return !handWork.isEmpty() && reasons.stream().map(Reason::code).allMatch(BY_HAND::contains);
        }
    }
}
