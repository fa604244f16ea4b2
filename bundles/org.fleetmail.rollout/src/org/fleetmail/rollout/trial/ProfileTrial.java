package org.fleetmail.rollout.trial;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.WriteProof;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.TrialRequest;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.run.SettingResult;
import org.fleetmail.rollout.run.SettingResult.Match;
import org.fleetmail.store.Store;

/**
 * Tries a profile on one device: first it only reads; then one setting is written, read back and set back. Every write is a
 * run like any other, with its journal, so it can be found again and taken back.
 */
public final class ProfileTrial {
    private final Equipment equipment;
    private final Clock clock;

    /** @param profile is used for the device, whatever the fleet names */
    public ProfileTrial(Equipment equipment, DeviceProfile profile, Clock clock) {
        this.equipment = equipment.trying(profile);
        this.clock = clock;
    }

    /** Reads what the profile can read. Nothing is written. */
    public Outcome<DeviceState> read(Device device, Cancellation cancellation) {
        return equipment.contact(device).then(contact -> contact.read(cancellation));
    }

    /**
     * The plan of the write that proves the profile.
     *
     * @return {@code NOT-SETTABLE} where the device has that value already or cannot be given it; otherwise as reading the
     *     device fails
     */
    public Outcome<Plan> plan(TrialRequest request, Cancellation cancellation) {
        return Planner.withoutPreflight(equipment, clock)
                .plan(request, PlanListener.NONE, cancellation)
                .then(ProfileTrial::changing);
    }

    private static Outcome<Plan> changing(Plan plan) {
        PlanItem item = plan.items().getFirst();
        if (item.state() == ItemState.CHANGE) {
            return Outcome.done(plan);
        }
        return Outcome.failed(item.reasons().stream()
                .findFirst()
                .map(reason ->
                        Trouble.of(reason.code(), item.name(), reason.detail().sentence()))
                .orElseGet(() -> Trouble.of(
                        TroubleCode.NOT_SETTABLE, item.name(), item.state().label())));
    }

    /** Writes, reads back, and sets back what the device had before. */
    public Outcome<TrialResult> prove(
            Plan plan, Store store, Fleets fleets, ApplyOptions options, Cancellation cancellation) {
        Rollouts rollouts = new Rollouts(store, equipment, fleets, clock);
        return rollouts.apply(plan, options, RunListener.NONE, cancellation)
                .then(written -> rollouts.rollback(
                                written.run().id(), "", options, RunListener.NONE, new Cancellation())
                        .map(restored -> new TrialResult(written, restored, proof(written, options))));
    }

    private Optional<WriteProof> proof(RunSummary written, ApplyOptions options) {
        List<DeviceResult> results = written.results();
        if (results.size() != 1 || !results.getFirst().phase().isSuccess()) {
            return Optional.empty();
        }
        DeviceResult result = results.getFirst();
        return result.settings().stream()
                .filter(setting -> setting.match() == Match.EQUAL)
                .map(SettingResult::setting)
                .findFirst()
                .map(setting -> new WriteProof(
                        options.who(),
                        clock.instant(),
                        result.name(),
                        setting,
                        written.run().id(),
                        true));
    }
}
