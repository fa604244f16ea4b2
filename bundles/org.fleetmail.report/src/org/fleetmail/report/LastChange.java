package org.fleetmail.report;

import java.time.Instant;

/**
 * The last time that a device was changed by us.
 *
 * @param at when
 * @param run the run that did it
 * @param who who started the run
 * @param note why
 */
public record LastChange(Instant at, String run, String who, String note) {}
