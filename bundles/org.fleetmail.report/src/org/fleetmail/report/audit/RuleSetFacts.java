package org.fleetmail.report.audit;

import java.time.LocalDate;

/**
 * A rule set that endpoints were held beside.
 *
 * @param name its name
 * @param edition edition of its source
 * @param source where it comes from, and what is missing
 * @param date day on which it was taken from the source
 * @param partial whether the source has rules that are not in it
 */
public record RuleSetFacts(String name, String edition, String source, LocalDate date, boolean partial) {}
