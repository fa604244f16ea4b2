package org.fleetmail.report.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A file or folder that takes its name when all of it was written; of one that fails, nothing stays.
 *
 * @param path where it is written, {@code .part} beside its place
 * @param place where it belongs
 */
public record Unfinished(Path path, Path place) implements Closeable {
    /** Begins; what was left there by a program that ended on the way goes. */
    public static Unfinished of(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        Unfinished begun = new Unfinished(whole.resolveSibling(whole.getFileName() + ".part"), whole);
        begun.close();
        return begun;
    }

    /** Takes its name. A file that has it is replaced; a folder that has it must be empty. */
    public void finish() throws IOException {
        Files.move(path, place, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
