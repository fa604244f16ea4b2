package org.fleetmail.device.profile;

import java.time.LocalDate;

/**
 * Where a fact of a profile comes from.
 *
 * @param source document, MIB with its version, or recording
 * @param date when the source was published or looked at
 * @param confidence how sure it is
 */
public record Provenance(String source, LocalDate date, Confidence confidence) {}
