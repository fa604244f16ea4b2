package org.fleetmail.exchange.sheet;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fleetmail.exchange.sheet.SheetFile.NoSheet;

/** Reads values separated by commas, semicolons or tabs (RFC 4180). */
final class TextSheet {
    private static final char UNDECODABLE = '\uFFFD';
    private static final char[] SEPARATORS = {'\t', ';', ','};
    private static final int LINES_TO_LOOK_AT = 20;
    private static final int CHARACTERS_TO_LOOK_AT = 1 << 20;
    private static final char MARK = '\uFEFF';

    private final SheetLimits limits;
    private final Gathering gathering;

    TextSheet(SheetLimits limits) {
        this.limits = limits;
        this.gathering = new Gathering(limits);
    }

    Sheet read(byte[] bytes, Optional<SheetForm> form, SheetChoice choice) throws NoSheet {
        Charset encoding = choice.encoding().orElseGet(() -> Encodings.of(bytes));
        SheetForm known = form.filter(named -> named == SheetForm.TSV).orElse(SheetForm.CSV);
        return read(() -> new InputStreamReader(new ByteArrayInputStream(bytes), encoding), known, encoding.name());
    }

    Sheet read(String text, SheetForm form, String encoding) throws NoSheet {
        return read(() -> new StringReader(text), form, encoding);
    }

    /** @param text gives it from the beginning, each time it is asked */
    Sheet read(Supplier<Reader> text, SheetForm form, String encoding) throws NoSheet {
        try {
            char separator = form == SheetForm.TSV ? '\t' : separator(text);
            try (BufferedReader all = unmarked(text);
                    BoundedText bounded = new BoundedText(all, separator, limits)) {
                records(bounded, separator, encoding);
            }
        } catch (IOException e) {
            throw complaint(e);
        } catch (UncheckedIOException e) {
            throw complaint(e.getCause());
        }
        return gathering.sheet(new Sheet.Origin(form, encoding, List.of()));
    }

    private static NoSheet complaint(IOException e) {
        return e instanceof BoundedText.OutOfBounds bounds
                ? bounds.complaint()
                : NoSheet.of("syntax", String.valueOf(e.getMessage()));
    }

    /** The text behind its byte order mark, if it has one. */
    private static BufferedReader unmarked(Supplier<Reader> text) throws IOException {
        BufferedReader unmarked = new BufferedReader(text.get());
        unmarked.mark(1);
        if (unmarked.read() != MARK) {
            unmarked.reset();
        }
        return unmarked;
    }

    private void records(Reader text, char separator, String encoding) throws IOException, NoSheet {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            int number = 0;
            for (CSVRecord record : parser) {
                row(++number, record, encoding);
            }
        }
    }

    private void row(int number, CSVRecord record, String encoding) throws NoSheet {
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            if (cell.indexOf('\0') >= 0) {
                throw NoSheet.of("no-text", encoding);
            }
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
    private static char separator(Supplier<Reader> text) throws IOException {
        try (BufferedReader first = unmarked(text)) {
            return separator(first);
        }
    }

    private static char separator(Reader text) throws IOException {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        int lines = 0;
        int c = text.read();
        for (int read = 0; c >= 0 && read < CHARACTERS_TO_LOOK_AT && lines < LINES_TO_LOOK_AT; read++) {
            quoted ^= c == '"';
            lines += c == '\n' ? 1 : 0;
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
            c = text.read();
        }
        int most = SEPARATORS.length - 1;
        for (int s = 0; s < SEPARATORS.length; s++) {
            most = counts[s] > counts[most] ? s : most;
        }
        return SEPARATORS[most];
    }
}
