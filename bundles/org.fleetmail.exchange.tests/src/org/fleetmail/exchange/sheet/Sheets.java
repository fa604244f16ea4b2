package org.fleetmail.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.trouble.Outcome;

/** Tables to test with. */
public final class Sheets {
    private Sheets() {}

    /** A text in a file. */
    public static Path file(Path folder, String name, String text, Charset encoding) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in a file that is one. */
    public static Sheet read(Path file) {
        return read(file, SheetChoice.NONE);
    }

    public static Sheet read(Path file, SheetChoice choice) {
        return SheetFile.read(file, choice).toOptional().orElseThrow();
    }

    /** A table as it comes from the clipboard. */
    public static Sheet pasted(String text) {
        return SheetFile.pasted(text).toOptional().orElseThrow();
    }

    /** Why a file is no table. */
    static String refusal(Path file) {
        return refusal(file, SheetLimits.STANDARD);
    }

    static String refusal(Path file, SheetLimits limits) {
        return switch (SheetFile.read(file, SheetChoice.NONE, limits)) {
            case Outcome.Failed<Sheet>(var trouble) ->
                trouble.code().id() + " " + trouble.detail().in(Locale.ENGLISH);
            case Outcome.Done<Sheet> done -> throw new AssertionError(done);
        };
    }

    static List<List<String>> cells(Sheet sheet) {
        return sheet.rows().stream().map(SheetRow::cells).toList();
    }

    static List<String> remarks(Sheet sheet) {
        return sheet.remarks().stream()
                .map(remark -> Sheet.letters(remark.column()) + remark.row() + " "
                        + remark.text().in(Locale.ENGLISH))
                .toList();
    }
}
