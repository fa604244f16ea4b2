package org.fleetmail.rollout.contact;

import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;

/**
 * What came of reading one device.
 *
 * @param device identity of the device
 * @param name its name
 * @param profile the profile it was read with, empty when it is not known
 * @param state what it told, or why it told nothing
 */
public record DeviceReading(String device, String name, Optional<DeviceProfile> profile, Outcome<DeviceState> state) {}
