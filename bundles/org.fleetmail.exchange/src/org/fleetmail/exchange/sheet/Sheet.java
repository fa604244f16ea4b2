package org.fleetmail.exchange.sheet;

import java.util.List;

/**
 * A table as it was read.
 *
 * @param rows the rows that hold something, in their order
 * @param remarks what a person should know about single cells
 * @param origin how it was read
 */
public record Sheet(List<SheetRow> rows, List<SheetRemark> remarks, Origin origin) {
    public Sheet {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * How a table was read.
     *
     * @param form its form
     * @param detail the encoding of a text, the name of the sheet of a workbook
     * @param sheets the names of all sheets of a workbook, to choose from; empty for a text
     */
    public record Origin(SheetForm form, String detail, List<String> sheets) {
        public Origin {
            sheets = List.copyOf(sheets);
        }
    }

    /** The letters of a column as a spreadsheet shows them: 0 is A, 26 is AA. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
