package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Reason;

/**
 * How to go on with a device whose write may or may not have happened: what it has now decides, compared with what it
 * had before the first write and with what the last one was to bring.
 */
final class Continuation {
    private final DeviceProfile profile;
    private final Intent first;
    private final Intent last;
    private final DeviceState now;

    Continuation(DeviceProfile profile, Intent first, Intent last, DeviceState now) {
        this.profile = profile;
        this.first = first;
        this.last = last;
        this.now = now;
    }

    /** What to do. */
    sealed interface Decision {
        /** The write happened. */
        record Happened() implements Decision {}

        /** Somebody or something else was at the device. */
        record Leave(Reason reason) implements Decision {}

        /** This much is still to be written. */
        record Write(SortedMap<MailSetting, PlannedValue> due) implements Decision {}

        default <R> R on(
                Supplier<R> happened,
                Function<Reason, R> leave,
                Function<SortedMap<MailSetting, PlannedValue>, R> write) {
            return switch (this) {
                case Happened same -> happened.get();
                case Leave(Reason reason) -> leave.apply(reason);
                case Write(SortedMap<MailSetting, PlannedValue> due) -> write.apply(due);
            };
        }
    }

    Decision decide() {
        if (!now.serial().equals(last.serial())) {
            return new Decision.Leave(Reason.of(TroubleCode.SERIAL_DIFFERS, last.serial() + " ≠ " + now.serial()));
        }
        SortedMap<MailSetting, PlannedValue> due = new TreeMap<>();
        List<String> strange = new ArrayList<>();
        last.write().forEach((setting, wanted) -> {
            PlannedValue actual = PlannedValue.observed(now.settings().get(setting));
            if (setting.isSecret() ? !sent(setting) : !actual.equals(wanted)) {
                due.put(setting, wanted);
            }
            if (!setting.isSecret()
                    && !actual.equals(wanted)
                    && !actual.equals(first.before().get(setting))) {
                strange.add(setting.id() + ": " + actual);
            }
        });
        if (!strange.isEmpty()) {
            return new Decision.Leave(Reason.of(TroubleCode.PLAN_MOVED, String.join(", ", strange)));
        }
        return due.isEmpty() ? new Decision.Happened() : new Decision.Write(due);
    }

    /** A password was sent for certain when something that is written after it has changed. */
    private boolean sent(MailSetting secret) {
        List<MailSetting> order = profile.writeOrder();
        return order.subList(order.indexOf(secret) + 1, order.size()).stream()
                .filter(last.write()::containsKey)
                .filter(setting -> !setting.isSecret())
                .anyMatch(this::changed);
    }

    private boolean changed(MailSetting setting) {
        PlannedValue wanted = last.write().get(setting);
        return !wanted.equals(first.before().get(setting))
                && wanted.equals(PlannedValue.observed(now.settings().get(setting)));
    }
}
