package org.fleetmail.exchange.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fleetmail.exchange.sheet.SheetFile.NoSheet;

/** Reads values separated by commas, semicolons or tabs (RFC 4180). */
final class TextSheet {
    private static final char UNDECODABLE = '\uFFFD';
    private static final char[] SEPARATORS = {'\t', ';', ','};
    private static final int LINES_TO_LOOK_AT = 20;

    private final Gathering gathering;

    TextSheet(SheetLimits limits) {
        this.gathering = new Gathering(limits);
    }

    Sheet read(byte[] bytes, Optional<SheetForm> form, SheetChoice choice) throws NoSheet {
        Charset encoding = choice.encoding().orElseGet(() -> Encodings.of(bytes));
        String text = new String(bytes, encoding);
        if (text.indexOf('\0') >= 0) {
            throw NoSheet.of("no-text", encoding.name());
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return read(unmarked, form.filter(known -> known == SheetForm.TSV).orElse(SheetForm.CSV), encoding.name());
    }

    Sheet read(String text, SheetForm form, String encoding) throws NoSheet {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(form == SheetForm.TSV ? '\t' : separator(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            int number = 0;
            for (CSVRecord record : parser) {
                row(++number, record);
            }
        } catch (UncheckedIOException e) {
            throw NoSheet.of("syntax", String.valueOf(e.getCause().getMessage()));
        } catch (IOException e) {
            throw NoSheet.of("syntax", String.valueOf(e.getMessage()));
        }
        return gathering.sheet(new Sheet.Origin(form, encoding, List.of()));
    }

    private void row(int number, CSVRecord record) throws NoSheet {
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            if (cell.indexOf(UNDECODABLE) >= 0) {
                gathering.remark(number, cells.size(), "undecodable");
            }
            cells.add(Formulas.original(cell.strip()));
            if (Formulas.looksLike(cells.getLast())) {
                gathering.remark(number, cells.size() - 1, "formula-text");
            }
        }
        gathering.row(number, cells);
    }

    /** The separator of which the first lines hold most, outside of quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_TO_LOOK_AT; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            lines += c == '\n' ? 1 : 0;
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int most = SEPARATORS.length - 1;
        for (int s = 0; s < SEPARATORS.length; s++) {
            most = counts[s] > counts[most] ? s : most;
        }
        return SEPARATORS[most];
    }
}
