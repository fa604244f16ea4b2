package org.fleetmail.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.fleetmail.core.fleet.Offices;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String CANARY = "canary-パスワード-7f3a";

    @TempDir
    Path folder;

    private Path file;
    private Path key;
    private KeyFileSecrets secrets;

    @BeforeEach
    void files() {
        file = folder.resolve("secrets");
        key = folder.resolve("key");
        secrets = new KeyFileSecrets(file, key);
    }

    @Test
    void whatIsKeptIsFoundByTheNextProgram() {
        Offices.done(secrets.keep("scan", Secret.of(CANARY)));
        Offices.done(secrets.keep("東京/名前", Secret.of("")));

        Secrets next = new KeyFileSecrets(file, key);
        assertThat(Offices.done(next.find("scan"))).isEqualTo(Secret.of(CANARY));
        assertThat(Offices.done(next.names())).containsExactly("scan", "東京/名前");
        Offices.done(next.forget("scan"));
        assertThat(code(next.find("scan"))).isEqualTo(TroubleCode.SECRET_MISSING);
        assertThat(Offices.done(next.names())).containsExactly("東京/名前");
    }

    @Test
    void foldersAreMadeForTheirOwnerAlone() throws IOException {
        Path made = folder.resolve("home/secrets");
        KeyFileSecrets first = new KeyFileSecrets(made.resolve("secrets.fms"), made.resolve("secrets.key"));

        Offices.done(first.keep("scan", Secret.of(CANARY)));

        assertThat(Offices.done(first.find("scan"))).isEqualTo(Secret.of(CANARY));
        assumeThat(Files.getFileAttributeView(made, PosixFileAttributeView.class))
                .isNotNull();
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void nothingIsKeptYet() {
        assertThat(code(secrets.find("scan"))).isEqualTo(TroubleCode.SECRET_MISSING);
        assertThat(Offices.done(secrets.names())).isEmpty();
        Offices.done(secrets.forget("scan"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neitherFileShowsTheSecretOrItsName() throws IOException {
        Offices.done(secrets.keep("scan-name", Secret.of(CANARY)));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(f -> assertThat(new String(Files.readAllBytes(f), StandardCharsets.UTF_8))
                            .doesNotContain("canary", "scan-name"));
        }
    }

    @Test
    void theSameSecretLooksDifferentEachTime() throws IOException {
        Offices.done(secrets.keep("scan", Secret.of(CANARY)));
        byte[] before = Files.readAllBytes(file);
        Offices.done(secrets.keep("scan", Secret.of(CANARY)));

        assertThat(Files.readAllBytes(file)).isNotEqualTo(before).hasSameSizeAs(before);
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        Offices.done(secrets.keep("scan", Secret.of("x")));
        byte[] content = Files.readAllBytes(file);

        for (int i = 0; i < content.length; i++) {
            byte[] changed = content.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(code(secrets.find("scan"))).as("byte " + i).isEqualTo(TroubleCode.SECRET_STORE);
            assertThat(code(secrets.keep("other", Secret.of("y")))).isEqualTo(TroubleCode.SECRET_STORE);
            assertThat(file).hasBinaryContent(changed);
        }
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        Offices.done(secrets.keep("scan", Secret.of(CANARY)));
        Files.writeString(key, "0".repeat(64));
        assertThat(code(secrets.find("scan"))).isEqualTo(TroubleCode.SECRET_STORE);
        Files.writeString(key, "");
        assertThat(code(secrets.find("scan"))).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(code(secrets.keep("scan", Secret.of("x")))).isEqualTo(TroubleCode.SECRET_STORE);
        Files.delete(key);
        assertThat(code(secrets.find("scan"))).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(code(secrets.keep("scan", Secret.of("x")))).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(key).doesNotExist();
    }

    @Test
    void filesAreForTheirOwnerAlone() throws IOException {
        assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class))
                .isNotNull();
        Offices.done(secrets.keep("scan", Secret.of(CANARY)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyOthersMayReadIsRefused() throws IOException {
        assumeThat(Files.getFileAttributeView(folder, PosixFileAttributeView.class))
                .isNotNull();
        Offices.done(secrets.keep("scan", Secret.of(CANARY)));

        for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(rights));
            assertThat(code(secrets.find("scan"))).isEqualTo(TroubleCode.SECRET_STORE);
        }
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--------"));
        Offices.done(secrets.find("scan"));
    }

    @Test
    void manyWritersLoseNothing() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "secret-" + i;
            writers.add(Thread.ofVirtual().start(() -> new KeyFileSecrets(file, key).keep(name, Secret.of(CANARY))));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(Offices.done(secrets.names())).hasSize(8);
    }

    @Test
    void theEnvironmentIsOnlyRead() {
        Secrets environment = new EnvironmentSecrets(
                Map.of("FLEETMAIL_SECRET_SCAN_TOKYO", CANARY, "FLEETMAIL_SECRET_EMPTY", "", "PATH", "/bin"));

        assertThat(Offices.done(environment.find("scan/tokyo"))).isEqualTo(Secret.of(CANARY));
        assertThat(Offices.done(environment.find("Scan-Tokyo"))).isEqualTo(Secret.of(CANARY));
        assertThat(code(environment.find("empty"))).isEqualTo(TroubleCode.SECRET_MISSING);
        assertThat(code(environment.find("path"))).isEqualTo(TroubleCode.SECRET_MISSING);
        assertThat(Offices.done(environment.names())).containsExactly("EMPTY", "SCAN_TOKYO");
        assertThat(environment.writable()).isFalse();
        assertThat(code(environment.keep("a", Secret.of("b")))).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(EnvironmentSecrets.variable("ıß東京")).isEqualTo("FLEETMAIL_SECRET_____");
    }

    @Test
    void theFirstStoreThatHasASecretGivesIt() {
        Secrets environment = new EnvironmentSecrets(Map.of("FLEETMAIL_SECRET_SCAN", "from environment"));
        MemorySecrets memory = new MemorySecrets();
        Secrets all = new FirstOf(List.of(environment, new Broken(), memory));
        Offices.done(memory.keep("scan", Secret.of("from memory")));
        Offices.done(memory.keep("other", Secret.of("other")));

        assertThat(Offices.done(all.find("scan"))).isEqualTo(Secret.of("from environment"));
        assertThat(Offices.done(all.find("other"))).isEqualTo(Secret.of("other"));
        assertThat(code(all.find("nowhere"))).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(code(all.keep("new", Secret.of(CANARY)))).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(code(all.names())).isEqualTo(TroubleCode.SECRET_STORE);
        assertThat(code(new FirstOf(List.of(environment)).keep("new", Secret.of(CANARY))))
                .isEqualTo(TroubleCode.SECRET_STORE);
    }

    @Test
    void newSecretsGoToTheFirstStoreThatIsWritten() {
        MemorySecrets memory = new MemorySecrets();
        Secrets all = new FirstOf(List.of(new EnvironmentSecrets(Map.of()), memory, new MemorySecrets()));

        Offices.done(all.keep("new", Secret.of(CANARY)));

        assertThat(Offices.done(memory.names())).containsExactly("new");
        assertThat(Offices.done(all.names())).containsExactly("new");
        Offices.done(all.forget("new"));
        assertThat(code(all.find("new"))).isEqualTo(TroubleCode.SECRET_MISSING);
    }

    @Test
    void anEarlierValueStaysInNoOtherStore() {
        MemorySecrets other = new MemorySecrets();
        Offices.done(other.keep("scan", Secret.of("earlier")));
        Secrets all = new FirstOf(List.of(new MemorySecrets(), other, new Broken()));

        Offices.done(all.keep("scan", Secret.of(CANARY)));

        assertThat(Offices.done(all.find("scan"))).isEqualTo(Secret.of(CANARY));
        assertThat(Offices.done(other.names())).isEmpty();
    }

    @Test
    void noTroubleTellsASecret() throws IOException {
        Secrets environment = new EnvironmentSecrets(Map.of("FLEETMAIL_SECRET_SCAN", CANARY));
        MemorySecrets memory = new MemorySecrets();
        Offices.done(memory.keep("scan", Secret.of(CANARY)));
        Offices.done(secrets.keep("scan", Secret.of(CANARY)));
        List<Object> said = new ArrayList<>(List.of(environment, memory, secrets, secrets.find("scan")));
        said.add(new FirstOf(List.of(environment, memory)));
        Files.writeString(key, "canary");
        said.add(secrets.find("scan"));
        said.add(environment.keep("x", Secret.of(CANARY)));

        assertThat(said).allSatisfy(thing -> assertThat(everythingAbout(thing)).doesNotContain("canary"));
    }

    private static String everythingAbout(Object thing) {
        StringWriter text = new StringWriter();
        text.append(thing.toString());
        if (thing instanceof Outcome.Failed<?>(Trouble trouble)) {
            text.append(trouble.in(Locale.ENGLISH)).append(trouble.in(Locale.JAPANESE));
            Stream.iterate(trouble.cause().orElse(null), Objects::nonNull, Throwable::getCause)
                    .forEach(cause -> text.append(cause.toString()));
        }
        return text.toString();
    }

    private static TroubleCode code(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).trouble().code();
    }

    private static final class Broken implements Secrets {
        private static <T> Outcome<T> broken() {
            return Outcome.failed(Trouble.of(TroubleCode.SECRET_STORE, "broken", ""));
        }

        @Override
        public Outcome<Secret> find(String name) {
            return broken();
        }

        @Override
        public Outcome<Void> keep(String name, Secret secret) {
            return broken();
        }

        @Override
        public Outcome<Void> forget(String name) {
            return broken();
        }

        @Override
        public Outcome<SortedSet<String>> names() {
            return broken();
        }
    }
}
