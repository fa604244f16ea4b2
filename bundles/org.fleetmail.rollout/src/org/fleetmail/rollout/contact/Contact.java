package org.fleetmail.rollout.contact;

import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.Settings;

/**
 * A device that can be spoken to.
 *
 * @param target where and with what
 * @param profile how its settings are read and written
 * @param driver who speaks
 * @param site identity of its site, empty where it has none
 * @param hours when it may be changed
 * @param parallel with how many devices of its site one speaks at the same time
 */
public record Contact(
        DeviceTarget target, DeviceProfile profile, DeviceDriver driver, String site, Hours hours, int parallel) {
    /** The same, but only with the device of this serial number, which the driver asks for before it writes. */
    public Contact expecting(String serial) {
        return new Contact(target.expecting(serial), profile, driver, site, hours, parallel);
    }

    public Outcome<DeviceState> read(Cancellation cancellation) {
        return driver.read(target, profile, cancellation);
    }

    public Outcome<Written> write(Settings settings, Cancellation cancellation) {
        return driver.write(target, profile, settings, cancellation);
    }
}
