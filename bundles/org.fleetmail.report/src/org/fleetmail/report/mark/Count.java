package org.fleetmail.report.mark;

/**
 * A number of the summary.
 *
 * @param mark what is counted
 * @param number how many
 */
public record Count(Mark mark, long number) {}
