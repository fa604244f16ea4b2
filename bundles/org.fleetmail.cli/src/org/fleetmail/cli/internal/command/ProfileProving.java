package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.cli.internal.plan.PlanText;
import org.fleetmail.cli.internal.reading.ReadText;
import org.fleetmail.cli.internal.reading.Reading;
import org.fleetmail.cli.internal.run.RunText;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileFile;
import org.fleetmail.device.setting.Checked;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.TrialRequest;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.trial.ProfileTrial;
import org.fleetmail.rollout.trial.TrialResult;
import picocli.CommandLine.Model.CommandSpec;

/** Tries a profile on devices: reading alone, or with the one write that proves it. */
final class ProfileProving {
    private final Session session;
    private final CommandSpec spec;

    /** What is written for the proof. */
    record Wanted(MailSetting setting, String value) {}

    ProfileProving(Session session, CommandSpec spec) {
        this.session = session;
        this.spec = spec;
    }

    /** {@code smtp.port=587}. A secret proves nothing, since it does not read back. */
    Wanted wanted(String text) {
        String[] pair = text.split("=", 2);
        MailSetting setting = MailSetting.of(pair[0].strip())
                .filter(each -> !each.isSecret() && pair.length == 2)
                .orElseThrow(() -> WrongCall.of(spec, "prove.setting", text));
        return switch (setting.check(pair[1])) {
            case Checked.Fit(String value) -> new Wanted(setting, value);
            case Checked.Unfit(Sentence reason) -> throw WrongCall.of(spec, "prove.value", setting.label(), reason);
        };
    }

    int read(DeviceProfile profile, FleetOptions fleet) {
        return session.status(fleet.open(session).map(selection -> read(profile, selection.devices())));
    }

    private int read(DeviceProfile profile, List<Device> devices) {
        ProfileTrial trial = trial(profile);
        List<Reading> readings = devices.stream()
                .map(device -> new Reading(
                        device, profile.name(), trial.read(device, session.cancellation()), List.of(), false))
                .toList();
        new ReadText(session).print(readings);
        boolean none = !readings.isEmpty() && readings.stream().allMatch(Reading::failed);
        return none
                ? ExitStatus.IMPOSSIBLE.code()
                : session.ended(readings.stream().noneMatch(Reading::failed));
    }

    int prove(Path file, DeviceProfile profile, FleetOptions fleet, Wanted wanted, String note, Consent consent) {
        ProfileTrial trial = trial(profile);
        return session.status(fleet.open(session).then(selection -> {
            if (selection.devices().size() != 1) {
                throw WrongCall.of(spec, "prove.one", selection.devices().size());
            }
            return request(selection, profile, wanted)
                    .then(request -> trial.plan(request, session.cancellation()))
                    .then(plan -> agreed(plan, consent))
                    .then(plan -> RunWork.withStore(
                            session,
                            store -> trial.prove(
                                    plan, store, Fleets.files(), consent.options(note), session.cancellation())))
                    .then(result -> kept(file, result));
        }));
    }

    private static Outcome<TrialRequest> request(Selection selection, DeviceProfile profile, Wanted wanted) {
        return Outcome.done(new TrialRequest(
                selection.devices().getFirst(), selection.path(), profile.name(), wanted.setting(), wanted.value()));
    }

    private Outcome<Plan> agreed(Plan plan, Consent consent) {
        new PlanText(session).print(plan);
        return consent.ask(spec, session, plan).map(given -> plan);
    }

    private Outcome<Integer> kept(Path file, TrialResult result) {
        new RunText(session).print(result.written());
        if (!result.asBefore()) {
            session.tell(Sentence.of(
                    ProfileProving.class, "prove.left", result.written().run().id()));
        }
        if (result.proof().isEmpty()) {
            session.tell(Sentence.of(ProfileProving.class, "prove.failed"));
            return Outcome.done(ExitStatus.FINDINGS.code());
        }
        return ProfileFile.prove(file, result.proof().get()).map(written -> {
            session.tell(Sentence.of(ProfileProving.class, "prove.done", file.toString()));
            return session.ended(result.asBefore());
        });
    }

    private ProfileTrial trial(DeviceProfile profile) {
        return new ProfileTrial(session.equipment(), profile, session.clock());
    }
}
