package org.fleetmail.store.journal;

import java.time.Instant;

/**
 * The last time that a device was about to be written.
 *
 * @param device identity of the device
 * @param run the run that did it
 * @param at when, UTC
 */
public record Touch(String device, String run, Instant at) {}
