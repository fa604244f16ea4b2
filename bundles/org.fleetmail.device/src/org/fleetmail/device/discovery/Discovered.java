package org.fleetmail.device.discovery;

import java.util.List;
import java.util.Optional;
import org.fleetmail.device.driver.DefaultSecrets;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;

/**
 * A device that was found. What it says of itself is hostile input: for display and comparison only.
 *
 * @param address where, in digits or as the name that was asked for
 * @param identity what it says it is, put together from all that was asked
 * @param profile the profile that fits it
 * @param way the credentials it accepted; empty where none was accepted
 * @param state its mail settings, where they can be read
 * @param defaults makers' defaults that it accepts and nobody chose
 */
public record Discovered(
        String address,
        Identity identity,
        Optional<DeviceProfile> profile,
        Optional<Way> way,
        Optional<DeviceState> state,
        List<String> defaults) {
    public Discovered {
        defaults = List.copyOf(defaults);
    }

    /** How much is known of its mail settings. */
    public enum Knowledge {
        /** A profile says how to read or write some. */
        SETTINGS,
        /** Its maker is known, its mail settings are not: they can be learned from one recording. */
        MAKER,
        /** It is a printer, and no more is known. */
        PRINTER,
        /** Nothing says that it is a printer. */
        OTHER
    }

    public Knowledge knowledge() {
        if (profile.filter(known -> !known.mappings().isEmpty()).isPresent()) {
            return Knowledge.SETTINGS;
        }
        if (profile.isPresent() || maker().isPresent()) {
            return Knowledge.MAKER;
        }
        boolean printer = !identity.deviceId().isEmpty() || !identity.serial().isEmpty();
        return printer ? Knowledge.PRINTER : Knowledge.OTHER;
    }

    /** Whether it is a printer, or is there and tells nothing at all. */
    public boolean isCandidate() {
        return knowledge() != Knowledge.OTHER || way.isEmpty();
    }

    /** Its maker: as it says, or by its profile or its enterprise number. */
    public Optional<String> maker() {
        return identity.maker().or(() -> profile.map(DeviceProfile::maker)).or(() -> Makers.of(identity.sysObjectId()));
    }

    /** Whether it takes credentials that everybody knows, whoever chose them. */
    public boolean takesDefaults() {
        return !defaults.isEmpty()
                || way.filter(accepted -> DefaultSecrets.among(accepted.credentials()))
                        .isPresent();
    }

    /** Whether it is there and takes none of the credentials that somebody chose. */
    public boolean needsCredentials() {
        return way.filter(accepted -> !accepted.guessed()).isEmpty();
    }
}
