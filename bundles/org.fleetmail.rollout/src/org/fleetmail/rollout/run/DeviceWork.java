package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.Fitting;
import org.fleetmail.rollout.plan.Moved;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;

/**
 * The work on one device: read, note the intent with everything it had, write, read back, compare, put right what was
 * changed only in part, note the outcome. Once the intent is noted the work goes on to its outcome whatever happens;
 * before that nothing was sent and it can be left at any time.
 *
 * <p>Every method answers {@code Failed} only when the journal cannot be written, or when the work was cancelled before
 * anything was sent.
 */
final class DeviceWork {
    /** What was begun is brought to its end, so nothing can cancel it. */
    private static final Cancellation NEVER = new Cancellation();

    private final Desk desk;
    private final Contact contact;
    private final PlanItem item;
    private final String wave;

    /**
     * What all devices of a run share.
     *
     * @param plan what is applied
     * @param book where intents and outcomes are noted
     * @param fitting where secrets are looked up
     * @param watch who is told
     * @param patience for devices that restart after a write
     * @param control stops before the write and ends waiting
     */
    record Desk(Plan plan, RunBook book, Fitting fitting, Watch watch, Patience patience, RunControl control) {
        Cancellation cancellation() {
            return control.cancellation();
        }
    }

    DeviceWork(Desk desk, Contact contact, PlanItem item, String wave) {
        this.desk = desk;
        this.contact = contact;
        this.item = item;
        this.wave = wave;
    }

    /** Applies the item of the plan. */
    Outcome<DeviceResult> apply() {
        tell(Phase.READING);
        return switch (contact.read(desk.cancellation())) {
            case Outcome.Failed<DeviceState>(Trouble trouble)
            when desk.cancellation().isCancelled() -> Outcome.failed(trouble);
            case Outcome.Failed<DeviceState>(Trouble trouble) -> ended(Phase.SKIPPED, Reason.of(trouble));
            case Outcome.Done<DeviceState>(DeviceState now) -> begin(now);
        };
    }

    private Outcome<DeviceResult> begin(DeviceState now) {
        if (!now.serial().equals(item.serial())) {
            return ended(Phase.SKIPPED, otherSerial(item.serial(), now));
        }
        SortedMap<MailSetting, PlannedValue> wanted = new TreeMap<>();
        item.changes().forEach(change -> wanted.put(change.setting(), change.desired()));
        List<String> moved = Moved.settings(item.observed(), wanted, now);
        if (!moved.isEmpty()) {
            return ended(Phase.SKIPPED, Reason.of(TroubleCode.PLAN_MOVED, String.join(", ", moved)));
        }
        SortedMap<MailSetting, PlannedValue> due = due(wanted, now);
        return due.isEmpty() ? ended(Phase.NOTHING_TO_DO) : write(intent(now, PlannedValue.observed(now), due), 1);
    }

    /** What is not so yet. Passwords are due as long as anything is that they belong to. */
    private SortedMap<MailSetting, PlannedValue> due(SortedMap<MailSetting, PlannedValue> wanted, DeviceState now) {
        SortedMap<MailSetting, PlannedValue> due = new TreeMap<>(wanted);
        due.entrySet()
                .removeIf(entry -> entry.getValue()
                        .equals(PlannedValue.observed(now.settings().get(entry.getKey()))));
        boolean onlySecrets = due.keySet().stream().allMatch(MailSetting::isSecret);
        boolean planned = item.changes().stream().map(Change::setting).allMatch(MailSetting::isSecret);
        return onlySecrets && !planned ? new TreeMap<>() : due;
    }

    /** Goes on where an interrupted process left an intent without an outcome, or an outcome that is unknown. */
    Outcome<DeviceResult> resume(Intent first, Intent last) {
        tell(Phase.READING);
        return switch (desk.patience.ask(() -> contact.read(desk.cancellation()))) {
            case Outcome.Failed<DeviceState>(Trouble trouble)
            when desk.cancellation().isCancelled() -> Outcome.failed(trouble);
            case Outcome.Failed<DeviceState>(Trouble trouble) -> uncertain(trouble);
            case Outcome.Done<DeviceState>(DeviceState now) ->
                new Continuation(contact.profile(), first, last, now)
                        .decide()
                        .on(
                                () -> finished(Phase.APPLIED, ReadBack.of(last, now), List.of()),
                                reason -> ended(Phase.UNKNOWN, reason),
                                due -> write(intent(now, first.before(), due), 1));
        };
    }

    private Intent intent(
            DeviceState now, SortedMap<MailSetting, PlannedValue> before, SortedMap<MailSetting, PlannedValue> due) {
        return new Intent(item.device(), wave, now.serial(), before, due);
    }

    private Outcome<DeviceResult> write(Intent intent, int attempt) {
        return switch (settings(intent.write())) {
            case Outcome.Failed<Settings>(Trouble trouble) -> ended(Phase.SKIPPED, Reason.of(trouble));
            case Outcome.Done<Settings>(Settings settings) ->
                desk.cancellation().isCancelled()
                        ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, item.name(), ""))
                        : desk.book.intent(intent).then(noted -> send(intent, settings, attempt));
        };
    }

    private Outcome<Settings> settings(SortedMap<MailSetting, PlannedValue> values) {
        Settings settings = Settings.none();
        for (var entry : values.entrySet()) {
            switch (desk.fitting.writable(entry.getValue())) {
                case Outcome.Done<SettingValue>(SettingValue value) -> settings = settings.with(entry.getKey(), value);
                case Outcome.Failed<SettingValue>(Trouble trouble) -> {
                    return Outcome.failed(trouble);
                }
            }
        }
        return Outcome.done(settings);
    }

    private Outcome<DeviceResult> send(Intent intent, Settings settings, int attempt) {
        tell(Phase.WRITING);
        Outcome<Written> written = contact.expecting(intent.serial()).write(settings, NEVER);
        tell(Phase.READING_BACK);
        return switch (readBack()) {
            case Outcome.Failed<DeviceState>(Trouble trouble) -> uncertain(trouble);
            case Outcome.Done<DeviceState>(DeviceState after) -> judge(intent, written, after, attempt);
        };
    }

    private Outcome<DeviceState> readBack() {
        return desk.patience.ask(() -> contact.read(NEVER));
    }

    private Outcome<DeviceResult> judge(Intent intent, Outcome<Written> written, DeviceState after, int attempt) {
        ReadBack readBack = ReadBack.of(intent, after);
        if (!after.serial().equals(intent.serial())) {
            return finished(
                    strangerRefused(written) ? Phase.REFUSED : Phase.UNKNOWN,
                    readBack,
                    List.of(otherSerial(intent.serial(), after)));
        }
        Verdict verdict = Verdict.of(written, readBack);
        if (verdict.applied()) {
            return finished(Phase.APPLIED, readBack, List.of());
        }
        if (verdict.lostAnswer() && attempt == 1) {
            return write(intent, 2);
        }
        if (!readBack.has(SettingResult.Match.DIFFERENT) && !verdict.refused()) {
            return finished(Phase.UNKNOWN, readBack, verdict.reasons());
        }
        return putRight(intent, verdict, readBack);
    }

    /** The driver saw that it is another device, and sent it nothing. */
    private static boolean strangerRefused(Outcome<Written> written) {
        return written instanceof Outcome.Failed<Written>(Trouble trouble)
                && trouble.code() == TroubleCode.SERIAL_DIFFERS;
    }

    /** Brings back what was changed although the change as a whole failed. */
    private Outcome<DeviceResult> putRight(Intent intent, Verdict verdict, ReadBack readBack) {
        List<Reason> reasons = new ArrayList<>(verdict.reasons());
        if (verdict.secretsSent()) {
            reasons.add(Reason.of(TroubleCode.SECRET_LEFT));
        }
        SortedMap<MailSetting, PlannedValue> back = new TreeMap<>();
        readBack.changed().forEach(setting -> back.put(setting.setting(), setting.before()));
        if (back.isEmpty()) {
            return finished(Phase.REFUSED, readBack, reasons);
        }
        tell(Phase.RESTORING);
        settings(back).then(settings -> contact.expecting(intent.serial()).write(settings, NEVER));
        return switch (readBack()) {
            case Outcome.Failed<DeviceState>(Trouble trouble) -> uncertain(trouble);
            case Outcome.Done<DeviceState>(DeviceState after) -> restored(ReadBack.of(intent, after), reasons);
        };
    }

    private Outcome<DeviceResult> restored(ReadBack after, List<Reason> reasons) {
        if (!after.changed().isEmpty()) {
            reasons.add(Reason.of(
                    TroubleCode.RESTORE_FAILED,
                    String.join(
                            ", ",
                            after.changed().stream()
                                    .map(setting ->
                                            setting.setting().id() + ": " + setting.after() + " ≠ " + setting.before())
                                    .toList())));
        }
        return finished(Phase.REFUSED, after, reasons);
    }

    private Outcome<DeviceResult> uncertain(Trouble trouble) {
        return result(Phase.UNKNOWN, List.of(), List.of(Reason.of(TroubleCode.WRITE_UNCERTAIN), Reason.of(trouble)));
    }

    private static Reason otherSerial(String expected, DeviceState now) {
        return Reason.of(TroubleCode.SERIAL_DIFFERS, expected + " ≠ " + now.serial());
    }

    private Outcome<DeviceResult> ended(Phase phase, Reason... reasons) {
        return result(phase, List.of(), List.of(reasons));
    }

    private Outcome<DeviceResult> finished(Phase phase, ReadBack readBack, List<Reason> reasons) {
        return result(phase, readBack.settings(), reasons);
    }

    private Outcome<DeviceResult> result(Phase phase, List<SettingResult> settings, List<Reason> reasons) {
        DeviceResult result = new DeviceResult(
                item.device(), item.name(), wave, phase, settings, item.handWork(), reasons, row(phase));
        return desk.book.outcome(result).map(noted -> result);
    }

    private ProofRow row(Phase phase) {
        return switch (phase) {
            case APPLIED, NOTHING_TO_DO -> ProofRow.of(Shown.YES, item, desk.plan.endpoint(item));
            case REFUSED -> ProofRow.of(Shown.NO, item, desk.plan.endpoint(item));
            default -> ProofRow.NOTHING;
        };
    }

    private void tell(Phase phase) {
        desk.watch.progress(item, wave, phase);
    }
}
