package org.fleetmail.ui.internal.preference;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.core.trouble.FileTrouble;
import org.fleetmail.core.trouble.Outcome;

/**
 * The language in which the framework starts: {@code osgi.nl} in the {@code config.ini} of the configuration, since texts are
 * read before any code of ours runs. An option {@code -nl} of the start counts more.
 *
 * @param file the {@code config.ini}
 */
public record ConsoleLanguage(Path file) {
    /** The language of the computer. */
    public static final String SYSTEM = "system";

    private static final String ENTRY = "osgi.nl=";

    /** That of a configuration folder, by its URL, in which blanks may stand as they are. */
    static ConsoleLanguage of(String configuration) {
        return new ConsoleLanguage(
                Path.of(URI.create(configuration.replace(" ", "%20"))).resolve("config.ini"));
    }

    /** The language as a BCP 47 tag, or {@value #SYSTEM}. */
    public String get() {
        try {
            return lines().stream()
                    .filter(line -> line.startsWith(ENTRY))
                    .map(line -> line.substring(ENTRY.length()).strip())
                    .findFirst()
                    .orElse(SYSTEM);
        } catch (IOException e) {
            return SYSTEM;
        }
    }

    /** Starts in this language from the next time on. All else in the file stays as it is: without it no console starts. */
    public Outcome<Path> set(String language) {
        try {
            List<String> lines = new ArrayList<>(lines());
            lines.removeIf(line -> line.startsWith(ENTRY));
            if (!language.equals(SYSTEM)) {
                lines.add(ENTRY + language);
            }
            Path next = Files.write(file.resolveSibling("config.ini.next"), lines, StandardCharsets.ISO_8859_1);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done(file);
        } catch (IOException e) {
            return Outcome.failed(FileTrouble.of(file, e));
        }
    }

    /** Java property files are in ISO 8859-1, in which every byte is a letter. */
    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }
}
