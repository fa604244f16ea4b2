package org.fleetmail.cli.internal.reading;

import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.model.Device;

/**
 * A device as it answered, beside what it shall have.
 *
 * @param device the device
 * @param profile name of the profile it was read with, empty when it is not known
 * @param state what it told, or why it told nothing
 * @param drift where it differs from what it shall have
 * @param open whether it accepted a secret that everybody knows
 */
public record Reading(Device device, String profile, Outcome<DeviceState> state, List<Drift> drift, boolean open) {
    public Reading {
        drift = List.copyOf(drift);
    }

    public boolean failed() {
        return state instanceof Outcome.Failed;
    }

    /** Its name, or its identity where it has none. */
    public String name() {
        return device.getName() == null ? device.getId() : device.getName();
    }

    public String address() {
        return device.getAddress() == null ? "" : device.getAddress();
    }
}
