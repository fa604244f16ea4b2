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
 * @param tried a profile that is tried: it is used for every device, whatever the fleet names
 */
public record Equipment(
        ProfileCatalog profiles, List<DeviceDriver> drivers, Secrets secrets, Optional<DeviceProfile> tried) {
    public Equipment {
        drivers = List.copyOf(drivers);
    }

    public Equipment(ProfileCatalog profiles, List<DeviceDriver> drivers, Secrets secrets) {
        this(profiles, drivers, secrets, Optional.empty());
    }

    /** The same for trying a profile on a device. */
    public Equipment trying(DeviceProfile profile) {
        return new Equipment(profiles, drivers, secrets, Optional.of(profile));
    }

    /**
     * Everything needed to speak to a device. It may block on the secret store; nothing is sent.
     *
     * @return {@code PROFILE-UNKNOWN}, {@code DRIVER-MISSING}, or what {@link Targets#of} finds missing
     */
    public Outcome<Contact> contact(Device device) {
        return profile(device)
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

    private Outcome<DeviceProfile> profile(Device device) {
        return tried.map(Outcome::done)
                .orElseGet(() ->
                        profiles.named(Optional.ofNullable(device.getProfile()).orElse("")));
    }

    /** Whether what was learned may be used with a profile: where it was proven, and where it is just being tried. */
    public boolean lets(DeviceProfile profile) {
        return tried.isPresent() || profile.fitForRollout();
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
