package org.fleetmail.report.table;

/**
 * A column of a table.
 *
 * @param id its name for programs; the same in every language and every edition
 * @param label its name for people
 * @param width how wide a spreadsheet shows it, in characters
 */
public record Column(String id, String label, int width) {}
