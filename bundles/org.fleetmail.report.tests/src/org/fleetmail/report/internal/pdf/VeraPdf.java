package org.fleetmail.report.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.report.Judges;

/** veraPDF, which judges PDF/A and PDF/UA. */
final class VeraPdf {
    private VeraPdf() {}

    /**
     * What it says of files, one line for each that is good, {@code PASS} first, and more for each that is not.
     *
     * @param flavour as veraPDF calls it: {@code 2a} for PDF/A-2a, {@code ua1} for PDF/UA-1
     */
    static List<String> judge(String flavour, Path... files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                Judges.find("verapdf.jar").toString(),
                "org.verapdf.apps.GreenfieldCliWrapper",
                "--flavour",
                flavour,
                "--format",
                "text",
                "--verbose"));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } finally {
            process.destroy();
        }
    }
}
