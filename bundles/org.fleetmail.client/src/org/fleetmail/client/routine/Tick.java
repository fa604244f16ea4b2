package org.fleetmail.client.routine;

import java.time.LocalDate;

/**
 * Somebody looked.
 *
 * @param routine identity of the routine
 * @param date when
 * @param by who
 * @param note what was seen; may be empty
 */
public record Tick(String routine, LocalDate date, String by, String note) {}
