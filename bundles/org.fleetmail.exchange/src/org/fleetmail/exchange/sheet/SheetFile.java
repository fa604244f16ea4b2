package org.fleetmail.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Reads tables that people or other programs have made. Their size is bounded, nothing in them is carried out, and no link
 * in them is followed. What a file is, its first bytes say, not its name.
 */
public final class SheetFile {
    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] BINARY_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() {}

    /** The table in a file; {@code SHEET-INVALID} where it is none, {@code FILE-ACCESS} where it cannot be read. */
    public static Outcome<Sheet> read(Path file, SheetChoice choice) {
        return read(file, choice, SheetLimits.STANDARD);
    }

    /** As {@link #read(Path, SheetChoice)} with other bounds. */
    public static Outcome<Sheet> read(Path file, SheetChoice choice, SheetLimits limits) {
        try {
            if (Files.size(file) > limits.bytes()) {
                throw NoSheet.of("too-large", limits.bytes() >> 20);
            }
            return Outcome.done(read(file, first(file), choice, limits));
        } catch (NoSheet e) {
            return Outcome.failed(Trouble.of(TroubleCode.SHEET_INVALID, file.toString(), e.sentence()));
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }

    /** A table as spreadsheets put it on the clipboard: rows of cells with tabs between them. */
    public static Outcome<Sheet> pasted(String text) {
        try {
            return Outcome.done(new TextSheet(SheetLimits.STANDARD).read(text, SheetForm.TSV, ""));
        } catch (NoSheet e) {
            return Outcome.failed(Trouble.of(TroubleCode.SHEET_INVALID, "", e.sentence()));
        }
    }

    private static byte[] first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PACKED.length);
        }
    }

    private static Sheet read(Path file, byte[] first, SheetChoice choice, SheetLimits limits)
            throws IOException, NoSheet {
        if (Arrays.equals(first, BINARY_OFFICE)) {
            throw NoSheet.of("binary");
        }
        if (Arrays.equals(first, PACKED)) {
            return new WorkbookSheet(limits).read(file, choice);
        }
        return new TextSheet(limits).read(Files.readAllBytes(file), SheetForm.of(file), choice);
    }

    /** Why a file is no table; says so in a sentence, and is turned into a trouble here. */
    static final class NoSheet extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Sentence sentence;

        private NoSheet(Sentence sentence) {
            super(sentence.toString());
            this.sentence = sentence;
        }

        static NoSheet of(String key, Object... arguments) {
            return new NoSheet(Sentence.of(SheetFile.class, key, arguments));
        }

        Sentence sentence() {
            return sentence;
        }
    }
}
