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
        Path file = folder.resolve("office-mx.har");
        try (InputStream recorded = Recordings.class.getResourceAsStream("office-mx.har")) {
            Files.copy(recorded, file);
        }
        return file;
    }
}
