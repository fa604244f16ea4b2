package org.fleetmail.cli.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.Desired;
import org.fleetmail.rollout.plan.PlannedValue;

/**
 * A setting that is not as it shall be.
 *
 * @param setting which
 * @param actual what the device has
 * @param desired what it shall have
 */
public record Drift(MailSetting setting, PlannedValue actual, PlannedValue desired) {
    private static final PlannedValue ANY_MECHANISM = PlannedValue.text("auto");
    private static final PlannedValue NO_LOGIN = PlannedValue.text("none");

    /** Where a device differs from its own template. Secrets cannot be compared, so they never drift. */
    public static List<Drift> of(Device device, DeviceState state) {
        List<Drift> drift = new ArrayList<>();
        Desired.of(device, device.getTemplate()).values().forEach((setting, wanted) -> {
            Optional<PlannedValue> actual =
                    state.settings().get(setting).map(Optional::of).map(PlannedValue::observed);
            actual.filter(value -> !setting.isSecret() && !agrees(setting, value, wanted.value()))
                    .ifPresent(value -> drift.add(new Drift(setting, value, wanted.value())));
        });
        return drift;
    }

    private static boolean agrees(MailSetting setting, PlannedValue actual, PlannedValue wanted) {
        return actual.equals(wanted)
                || setting == MailSetting.SMTP_AUTH && wanted.equals(ANY_MECHANISM) && !actual.equals(NO_LOGIN);
    }
}
