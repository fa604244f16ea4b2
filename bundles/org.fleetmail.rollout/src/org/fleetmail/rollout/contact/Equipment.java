package org.fleetmail.rollout.contact;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.Targets;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.model.Device;
import org.fleetmail.model.Site;

/**
 * With what devices are reached.
 *
 * @param profiles the device profiles that are installed
 * @param drivers the drivers that are installed, one for each transport
 * @param secrets where access data and passwords are found by their names
 */
public record Equipment(ProfileCatalog profiles, List<DeviceDriver> drivers, Secrets secrets) {
    public Equipment {
        drivers = List.copyOf(drivers);
    }

    /**
     * Everything needed to speak to a device. It may block on the secret store; nothing is sent.
     *
     * @return {@code PROFILE-UNKNOWN}, {@code DRIVER-MISSING}, or what {@link Targets#of} finds missing
     */
    public Outcome<Contact> contact(Device device) {
        return profiles.named(Optional.ofNullable(device.getProfile()).orElse(""))
                .then(profile -> driver(device, profile)
                        .then(driver -> new Targets(secrets)
                                .of(device, profile)
                                .map(target -> new Contact(
                                        target,
                                        profile,
                                        driver,
                                        siteOf(device),
                                        Hours.of(device.getSite()),
                                        parallel(device)))));
    }

    private Outcome<DeviceDriver> driver(Device device, DeviceProfile profile) {
        return drivers.stream()
                .filter(driver -> driver.transport().equals(profile.transport()))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.failed(Trouble.of(TroubleCode.DRIVER_MISSING, nameOf(device), profile.transport())));
    }

    private static int parallel(Device device) {
        return Optional.ofNullable(device.getSite())
                .map(Site::getParallel)
                .map(wanted -> Math.clamp(wanted, 1, Politeness.MOST_PER_SITE))
                .orElse(Politeness.PER_SITE);
    }

    private static String siteOf(Device device) {
        return Optional.ofNullable(device.getSite()).map(Site::getId).orElse("");
    }

    private static String nameOf(Device device) {
        return Optional.ofNullable(device.getName()).orElse(device.getId());
    }
}
