package org.fleetmail.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in a workbook, as text. */
final class Unpacked {
    private Unpacked() {}

    static String text(Path workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile file = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : file.stream().toList()) {
                try (InputStream in = file.getInputStream(part)) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
