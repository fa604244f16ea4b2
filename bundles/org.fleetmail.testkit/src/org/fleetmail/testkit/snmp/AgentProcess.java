package org.fleetmail.testkit.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real SNMP agent as a child process on loopback, with its files in a temporary folder. */
final class AgentProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private final Path folder;
    private Process process;

    private AgentProcess(Path folder) {
        this.folder = folder;
    }

    /** Where a program is. Without it the test is skipped with a message; where {@code CI} is {@code true} it fails. */
    static Path program(String debianPackage, String... places) {
        Path path = Stream.of(places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        String message = places[0] + " is not installed (Debian package " + debianPackage + ")";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertNotNull(path, message);
        }
        Assumptions.assumeTrue(path != null, message);
        return path;
    }

    /** A new folder that everybody may read: agents give up root. */
    static Path folder(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasIpv6() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts a program and waits until it writes a word that says it is ready. */
    static AgentProcess start(Path folder, List<String> command, String ready) {
        AgentProcess agent = new AgentProcess(folder);
        agent.start(command, ready);
        return agent;
    }

    /** Ends it and starts it again with what it has kept in its folder. */
    void restart(List<String> command, String ready) {
        process.destroy();
        process.onExit().join();
        start(command, ready);
    }

    private void start(List<String> command, String ready) {
        Path log = folder.resolve("log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment()
                    .put("SNMP_PERSISTENT_DIR", folder.resolve("state").toString());
            builder.environment().put("MIBS", "");
            process = builder.start();
            await(log, ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Path log, String ready) throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!text(log).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String said = text(log);
                close();
                throw new IllegalStateException("the agent did not start: " + said);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static String text(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
    }

    /** Stops answering, as a device that is asleep, until {@link #proceed}. */
    void pause() {
        signal("-STOP");
    }

    void proceed() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
