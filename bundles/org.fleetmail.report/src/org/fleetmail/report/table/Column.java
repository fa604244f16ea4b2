package org.fleetmail.report.table;

/**
 * A column of a table.
 *
 * @param id its name for programs; the same in every language and every edition
 * @param label its name for people
 * @param width how wide a spreadsheet shows it, in characters
 * @param time whether moments stand in it
 */
public record Column(String id, String label, int width, boolean time) {
    /** A column of anything but moments. */
    public Column(String id, String label, int width) {
        this(id, label, width, false);
    }
}
