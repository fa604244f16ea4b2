package org.fleetmail.device.driver;

import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.setting.Settings;

/**
 * Speaks to devices over one transport. Drivers are OSGi services. All methods block, are called on many virtual threads
 * at once, and never throw for reasons of the network or the device.
 */
public interface DeviceDriver {
    /** Which transport, for example {@code snmp}; a profile names the one it needs. */
    String transport();

    /** Asks a device what it is. It fails where nobody answers, or the credentials are not accepted. */
    Outcome<Identity> identify(DeviceTarget target, Cancellation cancellation);

    /**
     * Looks at the certificate a device shows, and agrees to nothing.
     *
     * @param profile what the device is, where that is known: old devices are reached only when it says so
     * @return empty where it is trusted by itself, or the transport has no certificates
     */
    default Outcome<Optional<ShownCertificate>> certificate(
            DeviceTarget target, Optional<DeviceProfile> profile, Cancellation cancellation) {
        return Outcome.done(Optional.empty());
    }

    /** Reads every setting the profile can read. A setting the device does not answer is in the state, not a failure. */
    Outcome<DeviceState> read(DeviceTarget target, DeviceProfile profile, Cancellation cancellation);

    /**
     * Writes settings in the profile's order, and does what the profile says makes the device use them. It stops at the first refusal and does not read back: the caller reads
     * everything back, whatever this returns. {@code Failed} means that nothing was sent.
     */
    Outcome<Written> write(DeviceTarget target, DeviceProfile profile, Settings settings, Cancellation cancellation);

    /**
     * Lets the device send its own test mail, with the settings it has, and waits for its result, a minute at most.
     *
     * @param destination where the mail goes, for devices that take one
     * @return {@code NOT-SETTABLE} where the profile or the driver knows no test
     */
    default Outcome<TestResult> sendTest(
            DeviceTarget target, DeviceProfile profile, String destination, Cancellation cancellation) {
        return sendTest(target, profile, destination, Settings.none(), cancellation);
    }

    /**
     * As {@link #sendTest(DeviceTarget, DeviceProfile, String, Cancellation)}, with settings that are tested before they
     * are written: they go to a copy that some models keep for that.
     *
     * @return {@code NOT-SETTABLE} where the profile or the driver knows no test, or none for these settings
     */
    default Outcome<TestResult> sendTest(
            DeviceTarget target, DeviceProfile profile, String destination, Settings trial, Cancellation cancellation) {
        Sentence reason = Sentence.of(DeviceDriver.class, "no-test");
        return Outcome.failed(Trouble.of(TroubleCode.NOT_SETTABLE, target.where(), reason));
    }
}
