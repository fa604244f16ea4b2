package org.fleetmail.testkit.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings that were made once, for tests that have no time for a browser. */
public final class Recordings {
    private Recordings() {}

    /** What Chromium recorded at the {@link AdminSite}, as a file in a folder. */
    public static Path officeMx(Path folder) throws IOException {
        return copy("office-mx.har", folder);
    }

    /** What Chromium recorded at a simulated printer of the family EXAMPLE, as a file in a folder. */
    public static Path exampleWeb(Path folder) throws IOException {
        return copy("example-web.har", folder);
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream recorded = Recordings.class.getResourceAsStream(name)) {
            Files.copy(recorded, file);
        }
        return file;
    }
}
