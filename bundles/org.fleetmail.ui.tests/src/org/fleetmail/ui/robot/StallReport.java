package org.fleetmail.ui.robot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/** A file with all that kept the window for too long in a run of the tests, also where no test failed for it: a line each. */
final class StallReport {
    private final Path file;

    StallReport(Path file) {
        this.file = file;
    }

    /** A new one: {@code target/stalls-en.txt} of the tests in English. */
    static StallReport ofThisRun() {
        Path folder = Path.of(System.getProperty("basedir", "."), "target");
        Path file = folder.resolve("stalls-" + Locale.getDefault().getLanguage() + ".txt");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StallReport(file);
    }

    void add(Duration lasted, String cause, String test) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "%d ms\t%s\t%s\n".formatted(lasted.toMillis(), cause, test),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
