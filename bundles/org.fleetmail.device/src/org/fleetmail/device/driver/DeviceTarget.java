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
 * @param web how its web interface is reached, for targets of one
 */
public record DeviceTarget(
        String id,
        String name,
        String address,
        int port,
        Optional<String> expectedSerial,
        Credentials credentials,
        Duration timeout,
        int retries,
        Optional<Door> web) {
    /**
     * The way into a web interface.
     *
     * @param scheme {@code http} or {@code https}
     * @param pinnedSha256 fingerprint of the certificate it must show, in lower-case hexadecimal without separators;
     *     empty where none is agreed
     */
    public record Door(String scheme, String pinnedSha256) {}

    /** A device that is reached without a web interface. */
    public DeviceTarget(
            String id,
            String name,
            String address,
            int port,
            Optional<String> expectedSerial,
            Credentials credentials,
            Duration timeout,
            int retries) {
        this(id, name, address, port, expectedSerial, credentials, timeout, retries, Optional.empty());
    }

    public DeviceTarget {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
        Objects.requireNonNull(expectedSerial);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(web);
    }

    /** The same place, where a certain device must answer; one that reports no serial number cannot be asked for. */
    public DeviceTarget expecting(String serial) {
        return serial.isEmpty()
                ? this
                : new DeviceTarget(id, name, address, port, Optional.of(serial), credentials, timeout, retries, web);
    }

    /** Name and address, for troubles: {@code printer-3f (192.0.2.17)}. */
    public String where() {
        return name + " (" + address + ")";
    }
}
