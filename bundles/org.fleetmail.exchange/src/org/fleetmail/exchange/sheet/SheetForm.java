package org.fleetmail.exchange.sheet;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which tables are exchanged. */
public enum SheetForm {
    /** Comma-separated values (RFC 4180); when read, with semicolons or tabs as well. */
    CSV,
    /** Tab-separated values, as spreadsheets put them on the clipboard. */
    TSV,
    /** Office Open XML workbook (ECMA-376). */
    XLSX;

    /** The form that the ending of a file's name says. */
    public static Optional<SheetForm> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt")
                ? Optional.of(TSV)
                : Stream.of(values())
                        .filter(form -> name.endsWith(form.ending()))
                        .findFirst();
    }

    /** Ending of the names of its files, with the point. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
