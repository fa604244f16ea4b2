package org.fleetmail.device.discovery;

import java.time.Duration;
import java.util.Optional;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.DeviceTarget;

/**
 * In which way a device may be asked: one set of credentials.
 *
 * @param name for people, and to find it again; never a secret
 * @param transport of the driver that asks, for example {@code snmp}
 * @param credentials with what
 * @param port UDP or TCP port
 * @param timeout how long to wait for the first answer; a second try waits twice as long
 * @param guessed whether it is a maker's default that nobody chose; a device that takes it is a finding
 */
public record Way(String name, String transport, Credentials credentials, int port, Duration timeout, boolean guessed) {
    private static final Duration USUAL = Duration.ofMillis(700);
    /** The usual port of SNMP (RFC 3417). */
    static final int SNMP = 161;

    /** SNMP at its usual port (RFC 3417). */
    public static Way snmp(String name, Credentials credentials) {
        return new Way(name, "snmp", credentials, SNMP, USUAL, false);
    }

    /** The same at another port. */
    public Way at(int other) {
        return new Way(name, transport, credentials, other, timeout, guessed);
    }

    /** The same as something nobody chose. */
    public Way asGuess() {
        return new Way(name, transport, credentials, port, timeout, true);
    }

    DeviceTarget target(String address) {
        return new DeviceTarget(address, address, address, port, Optional.empty(), credentials, timeout, 1);
    }
}
