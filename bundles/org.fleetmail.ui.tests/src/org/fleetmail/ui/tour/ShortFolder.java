package org.fleetmail.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** A temporary folder with a name that can be shown in a picture. */
public final class ShortFolder implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        int number = 1;
        while (Files.exists(parent.resolve("office-" + number))) {
            number++;
        }
        return Files.createDirectory(parent.resolve("office-" + number));
    }
}
