package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.SettingResult;

/**
 * A setting of a device that is written, or that a person sets by hand; the other of the two is {@code null}.
 *
 * @param item the device
 * @param change what is written
 * @param handWork what a person does
 */
record PlanRow(PlanItem item, Change change, HandWork handWork) {
    /** The rows of a device: what is written, then what is set by hand. */
    static Stream<PlanRow> of(PlanItem item) {
        return Stream.concat(
                item.pushed().stream().map(change -> new PlanRow(item, change, null)),
                item.handWork().stream().map(work -> new PlanRow(item, null, work)));
    }

    MailSetting setting() {
        return change == null ? handWork.setting() : change.setting();
    }

    String label() {
        return setting().label().in(Locale.getDefault());
    }

    PlannedValue actual() {
        return change == null ? handWork.actual() : change.actual();
    }

    PlannedValue desired() {
        return change == null ? handWork.desired() : change.desired();
    }

    /** What became of it, once the device has its result. */
    Optional<SettingResult> result(Optional<PlanProgress> progress) {
        return progress.flatMap(run -> run.result(item.device())).map(DeviceResult::settings).stream()
                .flatMap(List::stream)
                .filter(result -> result.setting() == setting())
                .findFirst();
    }
}
