package org.fleetmail.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Runs a tool of the system, for tests against what was not made by us. */
public final class Command {
    private static final int SECONDS = 20;

    private Command() {}

    /** What a tool said, standard error included, and with which status it ended. */
    public record Result(int status, String output) {}

    /** Whether a tool is there. */
    public static boolean exists(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /** Runs a tool with an input; at most {@value #SECONDS} seconds. */
    public static Result run(String input, String... words) {
        try {
            Path said = Files.createTempFile("fleetmail-tool", ".txt");
            Path asked = Files.writeString(Files.createTempFile("fleetmail-tool", ".in"), input);
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(asked.toFile())
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            String output = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
            Files.delete(said);
            Files.delete(asked);
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
