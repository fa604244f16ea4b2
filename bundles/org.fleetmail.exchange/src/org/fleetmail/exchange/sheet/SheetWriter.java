package org.fleetmail.exchange.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Writes tables for spreadsheets and other programs. No cell of them is ever carried out: in a text, what looks like a
 * formula gets an apostrophe before it; in a workbook every cell is a text.
 */
public final class SheetWriter {
    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final int WIDTH = 22;

    private SheetWriter() {}

    /**
     * Writes rows, the first of which are the headings. The file is there when all of it was written; one that was there
     * before is kept until then.
     *
     * @param encoding of a text; UTF-8 gets a byte order mark, which spreadsheets need to recognise it
     */
    public static Outcome<Path> write(
            String title, List<List<String>> rows, SheetForm form, Charset encoding, Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                switch (form) {
                    case CSV -> text(rows, ',', encoding, out);
                    case TSV -> text(rows, '\t', encoding, out);
                    case XLSX -> workbook(title, rows, out);
                }
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done(file);
        } catch (UnmappableCharacterException e) {
            return abandoned(
                    beside,
                    Trouble.of(
                            TroubleCode.SHEET_INVALID,
                            file.toString(),
                            Sentence.of(SheetWriter.class, "unmappable", encoding.name())));
        } catch (IOException e) {
            return abandoned(beside, FileTrouble.of(file, e));
        }
    }

    private static Outcome<Path> abandoned(Path part, Trouble trouble) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            trouble.cause().ifPresent(cause -> cause.addSuppressed(e));
        }
        return Outcome.failed(trouble);
    }

    /** Rows as spreadsheets take them from the clipboard. */
    public static String clipboard(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer =
                new CSVPrinter(text, CSVFormat.TDF.builder().setTrim(false).get())) {
            print(rows, printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void text(List<List<String>> rows, char separator, Charset encoding, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, encoding.newEncoder()));
        if (encoding.equals(StandardCharsets.UTF_8) || encoding.name().startsWith("UTF-16")) {
            writer.write('\uFEFF');
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVPrinter printer = new CSVPrinter(writer, format)) {
            print(rows, printer);
        }
    }

    private static void print(List<List<String>> rows, CSVPrinter printer) throws IOException {
        for (List<String> row : rows) {
            printer.printRecord(row.stream().map(Formulas::harmless));
        }
    }

    private static void workbook(String title, List<List<String>> rows, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Fleetmail", "1.0");
                Worksheet sheet = workbook.newWorksheet(title)) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.inlineString(row, column, legal(rows.get(row).get(column)));
                }
                if (row % ROWS_BETWEEN_FLUSHES == ROWS_BETWEEN_FLUSHES - 1) {
                    sheet.flush();
                }
            }
            int columns = rows.getFirst().size();
            for (int column = 0; column < columns; column++) {
                sheet.width(column, WIDTH);
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, rows.size() - 1, columns - 1);
        }
    }

    /** What a cell holds, without the characters that XML 1.0 forbids (section 2.2). */
    private static String legal(String text) {
        String cut = text.substring(0, Math.min(text.length(), SheetLimits.STANDARD.characters()));
        return cut.replaceAll("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
