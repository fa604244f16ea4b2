package org.fleetmail.client.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fleetmail.client.Checkout;

/** A real program that reads what we write. Where it is missing, the test is skipped, or fails in CI if it belongs there. */
public record Program(String name, String debianPackage) {
    /** How it ended, and what it said. */
    public record Run(int status, String output) {}

    /** A program by its name and its package. */
    public static Program of(String name, String debianPackage) {
        var program = new Program(name, debianPackage);
        boolean installed = program.isInstalled();
        if (!installed && "true".equals(System.getenv("CI")) && program.isNamedByTheStartScript()) {
            assertThat(installed).as("Debian package " + debianPackage).isTrue();
        }
        assumeTrue(installed, "needs the Debian package " + debianPackage);
        return program;
    }

    private boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(name)));
    }

    private boolean isNamedByTheStartScript() {
        Path script = Checkout.root().resolve("fleetmail");
        try {
            return Files.isReadable(script) && Files.readString(script).contains(" " + debianPackage);
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs it in a folder that is also its home, with an empty input. */
    public Run run(Path home, String... arguments) throws IOException, InterruptedException {
        return run(home, Map.of(), "", arguments);
    }

    /** Runs it in a folder that is also its home, with further words in its environment. */
    public Run run(Path home, Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", ".txt");
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of(name), Stream.of(arguments)).toList());
        builder.environment().putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8", "TERM", "xterm"));
        builder.environment().putAll(environment);
        builder.directory(home.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
        Path in = Files.writeString(Files.createTempFile(home, "in", ".txt"), input);
        builder.redirectInput(in.toFile());
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            assertThat(List.of(name)).as("did not end within 60 s").isEmpty();
        }
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }
}
