package org.fleetmail.testkit.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL on loopback with its own cluster in a temporary folder. It is run by nobody, because it refuses to be
 * run by root. Started and stopped by its own process; its data are not forced to the disk.
 */
public final class PostgresPeer implements AutoCloseable {
    /** Who may do everything. */
    public static final String USER = "fleetmail";

    /** The password of {@link #USER}. */
    public static final String PASSWORD = "postgres-password-of-the-tests";

    private static final String NOBODY = "65534";
    private static final Path PLACE = Path.of("/usr/lib/postgresql");

    private final AtomicInteger databases = new AtomicInteger();
    private final Path programs;
    private final Path folder;
    private final int port = Ports.free();
    private final Process server;

    private PostgresPeer(Path programs, Path folder) throws IOException {
        this.programs = programs;
        this.folder = folder;
        Path data = folder.resolve("data");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        giveToNobody(folder);
        giveToNobody(password);
        run(
                program("initdb"),
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        server = Peers.start(
                log(),
                asNobody(
                        program("postgres"),
                        "-D" + data,
                        "-h127.0.0.1",
                        "-p" + port,
                        "-k" + folder,
                        "-cfsync=off",
                        "-cshared_buffers=16MB"));
        Ports.awaitListening(port, server, Duration.ofSeconds(20));
    }

    /** Starts PostgreSQL, or skips the test where it is missing; where {@code CI} is {@code true} it fails. */
    public static PostgresPeer start() {
        try {
            return new PostgresPeer(programs(), Files.createTempDirectory("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs() throws IOException {
        Path newest = newest();
        String message = "postgres is not installed (Debian package postgresql)";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertNotNull(newest, message);
        }
        Assumptions.assumeTrue(newest != null, message);
        return newest;
    }

    private static Path newest() throws IOException {
        if (!Files.isDirectory(PLACE)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(PLACE)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Path::compareTo)
                    .orElse(null);
        }
    }

    /** A new, empty database. */
    public String newDatabase() {
        String name = "store" + databases.incrementAndGet();
        sql("postgres", "CREATE DATABASE " + name);
        return name;
    }

    /** Does something in a database behind everybody's back. */
    public void sql(String database, String statement) {
        run(
                Peers.program("psql", "postgresql-client").toString(),
                "postgresql://" + USER + ":" + PASSWORD + "@127.0.0.1:" + port + "/" + database,
                "--command=" + statement);
    }

    /** Where a database is, without the password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    @Override
    public void close() throws IOException {
        Peers.stop(server);
        Peers.delete(folder);
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void run(String... command) {
        try {
            Process process = Peers.start(log(), asNobody(command));
            int status = process.onExit().join().exitValue();
            if (status != 0) {
                throw new IllegalStateException(command[0] + ": " + Files.readString(log()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> asNobody(String... command) {
        List<String> words = new ArrayList<>();
        if (root()) {
            words.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        words.addAll(List.of(command));
        return words;
    }

    private static void giveToNobody(Path path) throws IOException {
        if (root()) {
            Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY));
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
