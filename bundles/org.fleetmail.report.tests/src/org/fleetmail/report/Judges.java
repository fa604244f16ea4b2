package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** Programs and scripts that judge what we write, as this bundle's build fetched them. */
public final class Judges {
    private Judges() {}

    /** One of them; where the build did not run, the test is left out, unless {@code CI=true}. */
    public static Path find(String name) {
        Path file = Path.of("target", "judges", name).toAbsolutePath();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).exists();
        }
        assumeThat(file).as("fetched by the build of these tests").exists();
        return file;
    }
}
