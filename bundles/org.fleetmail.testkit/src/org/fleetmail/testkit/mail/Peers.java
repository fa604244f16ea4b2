package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What starting and stopping real programs has in common. */
public final class Peers {
    private static final List<String> PLACES =
            List.of("/usr/sbin", "/usr/bin", "/usr/lib/postfix/sbin", "/usr/libexec", "/usr/local/bin");

    private Peers() {}

    /**
     * Where a program is. Without it the test is skipped with a message; where {@code CI} is {@code true} it fails.
     */
    public static Path program(String name, String debianPackage) {
        Path path = PLACES.stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        need(path != null, name + " is not installed (Debian package " + debianPackage + ")");
        return path;
    }

    /** Skips the test with a message unless something is so; where {@code CI} is {@code true} it fails. */
    public static void need(boolean given, String message) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertTrue(given, message);
        }
        Assumptions.assumeTrue(given, message);
    }

    /**
     * The first of some files that is there. Without any the test is skipped with a message; where {@code CI} is
     * {@code true} it fails.
     */
    public static Path found(String what, Path... places) {
        Path path = Stream.of(places).filter(Files::isReadable).findFirst().orElse(null);
        need(path != null, what + " is missing; ./fleetmail test fetches it");
        return path;
    }

    /** The library that gives programs names and users of our own. */
    public static Path nssWrapper() {
        return found(
                "libnss-wrapper",
                Path.of("/usr/lib/x86_64-linux-gnu/libnss_wrapper.so"),
                Path.of("/usr/lib/aarch64-linux-gnu/libnss_wrapper.so"));
    }

    /** The folder in which the start script keeps programs that cannot be installed. */
    public static Path tools() {
        String tools = System.getenv("FLEETMAIL_TOOLS");
        String cache = System.getenv("XDG_CACHE_HOME");
        Path usual = cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return tools == null ? usual.resolve("fleetmail") : Path.of(tools);
    }

    /** Skips, or fails in CI, unless we are root. */
    public static void needRoot(String program) {
        need("root".equals(System.getProperty("user.name")), program + " can be started by root alone");
    }

    /** Starts a program with its output in a file. */
    public static Process start(Path log, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    /** Ends a process and its children, in order first, then by force. */
    public static void stop(Process process) {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
