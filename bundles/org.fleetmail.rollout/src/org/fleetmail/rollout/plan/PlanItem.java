package org.fleetmail.rollout.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;

/**
 * What a plan means for one device.
 *
 * @param device identity in the fleet
 * @param name for people
 * @param address where it was reached
 * @param site identity of its site, may be empty
 * @param model its model, may be empty
 * @param profile name of its profile
 * @param serial serial number it reported, may be empty
 * @param endpoint identity of the endpoint where it shall hand its mail in, may be empty
 * @param state what will happen
 * @param observedAt when it was read, empty when it could not be
 * @param observed what it told, without anything secret
 * @param disagreeing settings for which it has two objects that do not say the same, with what each says
 * @param changes what will be written, or would be where its state does not stand in the way
 * @param handWork what a person has to do at it
 * @param preflight what was asked of it before, and the answers; empty where nothing will be written
 * @param fallback another way to send where this one is closed to it
 * @param reasons why it is in this state
 */
public record PlanItem(
        String device,
        String name,
        String address,
        String site,
        String model,
        String profile,
        String serial,
        String endpoint,
        ItemState state,
        Optional<Instant> observedAt,
        SortedMap<MailSetting, PlannedValue> observed,
        SortedMap<MailSetting, Words> disagreeing,
        List<Change> changes,
        List<HandWork> handWork,
        List<PreflightAnswer> preflight,
        Optional<Fallback> fallback,
        List<Reason> reasons) {
    public PlanItem {
        observed = Collections.unmodifiableSortedMap(new TreeMap<>(observed));
        disagreeing = Collections.unmodifiableSortedMap(new TreeMap<>(disagreeing));
        changes = List.copyOf(changes);
        handWork = List.copyOf(handWork);
        preflight = List.copyOf(preflight);
        reasons = List.copyOf(reasons);
    }

    /** What counts as the same kind of device: its model, or its profile where the model is not known. */
    public String kind() {
        return model.isEmpty() ? profile : model;
    }

    /** The answer to a question, {@code UNKNOWN} where it was not asked. */
    public Shown answer(Question question) {
        return preflight.stream()
                .filter(answered -> answered.question() == question)
                .map(PreflightAnswer::answer)
                .findFirst()
                .orElse(Shown.UNKNOWN);
    }

    /** Changes that are nobody's work by hand. */
    public List<Change> pushed() {
        return changes.stream()
                .filter(change -> handWork.stream().noneMatch(work -> work.setting() == change.setting()))
                .toList();
    }

    /** The same device, not to be written for one more reason. */
    PlanItem blocked(Reason reason) {
        return with(ItemState.BLOCKED, fallback, List.of(reason));
    }

    /** The same device with another way to send. */
    PlanItem withFallback(Fallback other) {
        return with(state, Optional.of(other), List.of());
    }

    /** The same device with something more to know about it. */
    PlanItem noting(List<Reason> notes) {
        return with(state, fallback, notes);
    }

    /** The same device with other words for where its changes come from. */
    public PlanItem withChanges(List<Change> others) {
        return new PlanItem(
                device,
                name,
                address,
                site,
                model,
                profile,
                serial,
                endpoint,
                state,
                observedAt,
                observed,
                disagreeing,
                others,
                handWork,
                preflight,
                fallback,
                reasons);
    }

    private PlanItem with(ItemState other, Optional<Fallback> way, List<Reason> further) {
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(further);
        return new PlanItem(
                device,
                name,
                address,
                site,
                model,
                profile,
                serial,
                endpoint,
                other,
                observedAt,
                observed,
                disagreeing,
                changes,
                handWork,
                preflight,
                way,
                all);
    }
}
