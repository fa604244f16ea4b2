package org.fleetmail.exchange.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.fleetmail.exchange.sheet.SheetFile.NoSheet;

/**
 * Reads a sheet of a workbook (ECMA-376), row by row. Of a formula its last value is taken, and nothing is calculated; what
 * stands in merged cells holds for each of their rows.
 */
final class WorkbookSheet {
    /** Enough for every number a spreadsheet can hold, which is below 1.8E308 and has 17 digits. */
    private static final int MOST_PLACES = 400;

    private final SheetLimits limits;
    private final Gathering gathering;

    WorkbookSheet(SheetLimits limits) {
        this.limits = limits;
        this.gathering = new Gathering(limits);
    }

    Sheet read(Path file, SheetChoice choice) throws IOException, NoSheet {
        WorkbookParts parts = WorkbookParts.of(file, limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            var sheet = chosen(workbook, choice);
            rows(sheet, parts.merged(sheet.getName()));
            List<String> names = workbook.getSheets()
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
            return gathering.sheet(new Sheet.Origin(SheetForm.XLSX, sheet.getName(), names));
        } catch (RuntimeException e) {
            // the reader throws whatever comes of a damaged part
            throw NoSheet.of("workbook", String.valueOf(e.getMessage()));
        }
    }

    private static org.dhatim.fastexcel.reader.Sheet chosen(ReadableWorkbook workbook, SheetChoice choice)
            throws NoSheet {
        if (choice.sheet().isPresent()) {
            String name = choice.sheet().get();
            return workbook.findSheet(name).orElseThrow(() -> NoSheet.of("no-such-sheet", name));
        }
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> NoSheet.of("empty"));
    }

    private void rows(org.dhatim.fastexcel.reader.Sheet sheet, MergedCells merged) throws IOException, NoSheet {
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                row(all.next(), merged);
            }
        }
    }

    private void row(Row row, MergedCells merged) throws NoSheet {
        int number = row.getRowNum();
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount() && column <= limits.columns(); column++) {
            cells.add(text(row, column));
        }
        merged.complete(number, cells).forEach(column -> gathering.remark(number, column, "merged"));
        gathering.row(number, cells);
    }

    private String text(Row row, int column) {
        Cell cell = row.hasCell(column) ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            gathering.remark(row.getRowNum(), column, "error");
            return "";
        }
        if (cell.getType() == CellType.FORMULA) {
            gathering.remark(row.getRowNum(), column, "formula");
        }
        return text(cell);
    }

    private static String text(Cell cell) {
        String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return raw == null ? "" : cell.getType() == CellType.NUMBER ? digits(raw) : raw;
    }

    /** A number as people write it: a serial number must not become 1.23E11. */
    private static String digits(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
            return Math.abs((long) number.scale()) > MOST_PLACES ? raw : number.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
