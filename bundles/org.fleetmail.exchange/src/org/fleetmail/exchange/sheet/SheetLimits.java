package org.fleetmail.exchange.sheet;

/**
 * What a table may not exceed.
 *
 * @param bytes size of the file
 * @param inflated size of everything in a workbook, unpacked
 * @param rows rows that hold something
 * @param columns cells of a row
 * @param characters length of a cell
 * @param cells cells that hold something, in all rows together
 */
public record SheetLimits(long bytes, long inflated, int rows, int columns, int characters, int cells) {
    /**
     * 256 MiB, 1 GiB unpacked, 200,000 rows of 256 cells of 32,767 characters, which is what a spreadsheet holds in one, and
     * 5,000,000 cells in all: 25 in each of so many rows.
     */
    public static final SheetLimits STANDARD = new SheetLimits(256L << 20, 1L << 30, 200_000, 256, 32_767, 5_000_000);
}
