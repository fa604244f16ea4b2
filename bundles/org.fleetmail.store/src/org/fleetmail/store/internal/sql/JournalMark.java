package org.fleetmail.store.internal.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How far a journal has come, in a file beside the database. A database that finds its file damaged may fall back to an
 * older state that is sound in itself; only something outside of it tells that entries are gone. The number in the file
 * is one that was reached for certain, the journal itself may be further.
 */
public final class JournalMark {
    private static final int DIGITS = 19;

    private final Path file;

    public JournalMark(Path file) {
        this.file = file;
    }

    /** The mark's file. */
    public Path file() {
        return file;
    }

    /** The number of the last entry that is certain; 0 where nothing is known. */
    public long reached() throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return text.matches("[0-9]{" + DIGITS + "}") ? Long.parseLong(text) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** Notes that an entry of this number is in the database's file. */
    public void reach(long sequence) throws IOException {
        String line = String.format("%0" + DIGITS + "d%n", sequence);
        Files.writeString(file, line, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
