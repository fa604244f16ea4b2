package org.fleetmail.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fleetmail.testkit.process.OsgiProcess;
import org.fleetmail.testkit.program.KeyringPeer;
import org.fleetmail.testkit.program.KeyringPeer.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the keyring of a desktop. Each program is a process of its own, since a process stays with the session it met. */
class KeyringTest {
    private static final String CANARY = "canary-7f3a";
    private static final String OTHER = "canary-8b1c";

    @TempDir
    Path folder;

    private KeyringPeer keyring;
    private Path storage;

    @BeforeEach
    void open() throws IOException {
        keyring = new KeyringPeer(folder.resolve("person"));
        storage = folder.resolve("secure_storage");
    }

    @AfterEach
    void close() throws IOException {
        keyring.close();
    }

    private List<String> program(State state, String... words) throws IOException, InterruptedException {
        keyring.become(state);
        List<String> arguments = Stream.concat(Stream.of("-eclipse.keyring", storage.toString()), Stream.of(words))
                .toList();
        List<String> command = new OsgiProcess(folder.resolve("program"))
                .command(List.of(), "org.fleetmail.secrets.keeper", arguments);
        Path answers = folder.resolve("answers");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(answers.toFile());
        builder.environment().putAll(keyring.environment());
        builder.environment().putAll(Map.of(Keeper.VALUE + "scan", CANARY, Keeper.VALUE + "other", OTHER));
        assertThat(builder.start().waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<String> said = Files.readAllLines(answers);
        Files.delete(answers);
        return said.stream()
                .filter(line -> line.startsWith(Keeper.SIGN))
                .map(line -> line.substring(Keeper.SIGN.length()))
                .toList();
    }

    @Test
    void what_is_kept_is_sealed_with_a_key_of_the_keyring_which_the_next_program_finds_while_it_is_open()
            throws Exception {
        assertThat(program(State.UNLOCKED, "keep", "scan", "find", "scan")).containsExactly("done", CANARY);
        assertThat(storage).content().contains("/org.fleetmail/scan=org.eclipse.equinox.security.linux");

        assertTold(program(State.LOCKED, "find", "scan", "keep", "other"), "is locked or does not answer");
        assertTold(program(State.NO_KEYRING, "find", "scan", "keep", "other"), "keyring of the desktop");
        assertTold(program(State.NO_SESSION, "find", "scan", "keep", "other"), "keyring of the desktop");

        assertThat(program(State.UNLOCKED, "find", "scan", "find", "other"))
                .satisfiesExactly(
                        found -> assertThat(found).isEqualTo(CANARY),
                        missing -> assertThat(missing).contains("SECRET-MISSING"));
        assertThat(inClear(CANARY)).isEmpty();
        assertThat(inClear(OTHER)).isEmpty();
    }

    private static void assertTold(List<String> said, String why) {
        assertThat(said)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(why, "SECRET-STORE", "fleetmail secret set"));
    }

    /** Files in which somebody could read it. */
    private List<Path> inClear(String canary) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, canary))
                    .toList();
        }
    }

    private static boolean holds(Path file, String canary) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(canary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
