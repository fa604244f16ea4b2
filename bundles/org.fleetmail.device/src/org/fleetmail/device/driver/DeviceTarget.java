package org.fleetmail.device.driver;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A device to speak to, with everything resolved.
 *
 * @param id identity in the fleet
 * @param name for people
 * @param address host name or IP address
 * @param port UDP or TCP port
 * @param expectedSerial serial number it must report before anything is written
 * @param credentials resolved from the fleet's access data and the secret store
 * @param timeout how long to wait for one answer
 * @param retries how often a read is repeated, 0 to 5; writes are never repeated blindly
 */
public record DeviceTarget(
        String id,
        String name,
        String address,
        int port,
        Optional<String> expectedSerial,
        Credentials credentials,
        Duration timeout,
        int retries) {
    public DeviceTarget {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
        Objects.requireNonNull(expectedSerial);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(timeout);
    }

    /** Name and address, for troubles: {@code printer-3f (192.0.2.17)}. */
    public String where() {
        return name + " (" + address + ")";
    }
}
