package org.fleetmail.device.profile;

import java.time.Instant;

/**
 * That a profile was learned from a recording, not taken from something published.
 *
 * @param recording SHA-256 of the recording, in hexadecimal
 * @param by who recorded it
 * @param at when it was learned
 */
public record Learned(String recording, String by, Instant at) {}
