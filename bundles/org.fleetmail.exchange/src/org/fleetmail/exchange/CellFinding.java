package org.fleetmail.exchange;

import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.exchange.sheet.Sheet;

/**
 * Something a person should know before rows are taken over.
 *
 * @param row the row as a spreadsheet numbers it
 * @param column the column of the table, the first being 0; -1 for the row as a whole
 * @param severity how bad it is
 * @param text what is so
 * @param leftOut whether the cell or the row is not taken over because of it
 */
public record CellFinding(int row, int column, Severity severity, Sentence text, boolean leftOut) {
    /** No single column. */
    public static final int WHOLE_ROW = -1;

    /** The cell or the row as a spreadsheet names it: {@code C7} or {@code 7}. */
    public String place() {
        return column == WHOLE_ROW ? String.valueOf(row) : Sheet.letters(column) + row;
    }
}
