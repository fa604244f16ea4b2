package org.fleetmail.endpoint;

import java.time.Duration;

/**
 * What a host has to bear of us at most. A device never bears more than one connection.
 *
 * @param connections to one server at the same time, 1 or more
 * @param rest of a device after each connection
 */
public record Burden(int connections, Duration rest) {
    /** What servers and devices usually bear well. */
    public static final Burden USUAL = new Burden(4, Duration.ofMillis(200));
}
