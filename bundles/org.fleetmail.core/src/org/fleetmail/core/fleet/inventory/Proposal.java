package org.fleetmail.core.fleet.inventory;

import org.fleetmail.model.Device;

/** One thing in which the fleet differs from what was found. */
public sealed interface Proposal {
    /** A device that the fleet does not have. */
    record Appeared(Sighting sighting) implements Proposal {}

    /**
     * A device that has another address than in the fleet.
     *
     * @param from the address it had
     */
    record Moved(Device device, Sighting sighting, String from) implements Proposal {}

    /** A device of which more is known now: firmware, model, hardware address, profile or accepted credentials. */
    record Completed(Device device, Sighting sighting) implements Proposal {}

    /** A device that should be at an address that was looked at, and was found nowhere. It may just be switched off. */
    record Vanished(Device device) implements Proposal {}
}
