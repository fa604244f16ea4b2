package org.fleetmail.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The pages as they lie in the project. */
final class Pages {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();
    private static final Path HELP = BUNDLES.resolve("org.fleetmail.help");

    private Pages() {}

    static HelpBook book(Locale language) {
        return HelpBook.read(language, Pages::read);
    }

    /** In the project, what the product carries as {@code docs} lies beside the bundles. */
    static Path file(String path) {
        return (path.startsWith("docs/") ? BUNDLES.getParent() : HELP).resolve(path);
    }

    private static Optional<byte[]> read(String path) {
        try {
            return Files.isRegularFile(file(path)) ? Optional.of(Files.readAllBytes(file(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
