package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants secrets in every place (communities, passphrases, passwords of accounts, a profile's community that is wrong),
 * uses them in every command, with failures, and searches everything that was written for them.
 */
class NoSecretTest {
    private static final String NOTE = "a note that may be read";

    @TempDir
    Path home;

    private final Map<String, String> planted = new TreeMap<>();
    private final StringBuilder streams = new StringBuilder();
    private VirtualOffice office;
    private Caller fleetmail;
    private Path fleet;

    @BeforeEach
    void plant() throws IOException {
        office = VirtualOffice.open(OfficePlan.demo(11)).toOptional().orElseThrow();
        fleetmail = new Caller(home);
        LogFile.open(home.resolve("log").resolve("fleetmail.log"));
        for (String name : office.secrets().names().toOptional().orElseThrow()) {
            if (office.secrets().find(name) instanceof Outcome.Done<Secret>(Secret secret)) {
                planted.put(name, String.valueOf(secret.reveal()));
            }
        }
        planted.forEach((name, value) -> call(fleetmail.input(value + "\n"), "secret", "set", name));
        fleet = office.fleetFile(home.resolve("office.fleet")).toOptional().orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
        office.close();
    }

    private Called call(Caller caller, Object... arguments) {
        Called called = caller.call(arguments);
        streams.append(called.all());
        return called;
    }

    @Test
    void no_secret_is_in_any_file_or_stream() {
        Path plan = home.resolve("plan.json");
        for (String format : List.of("text", "json")) {
            assertThat(call(fleetmail, "read", "--fleet", fleet, "--format", format)
                            .status())
                    .isEqualTo(1);
        }
        for (String format : List.of("text", "json", "csv")) {
            call(fleetmail, "verify", "--fleet", fleet, "--format", format);
        }
        call(fleetmail, "plan", "--fleet", fleet, "--rollout", "move-to-587", "-o", plan);
        Called applied = call(fleetmail, "apply", plan, "--note", NOTE, "--yes", "--format", "json");
        assertThat(applied.status()).as(applied.all()).isEqualTo(1);
        String run = Shape.checked(applied.out()).path("run").path("id").asText();
        for (String language : List.of("en", "ja")) {
            call(fleetmail, "show", run, "--lang", language);
            call(
                    fleetmail,
                    "report",
                    "--fleet",
                    fleet,
                    "--run",
                    run,
                    "-o",
                    home.resolve(language),
                    "--lang",
                    language,
                    "--format",
                    "html,csv,xlsx,json",
                    "--evidence",
                    "folder");
        }
        call(fleetmail, "show", run, "--format", "json");
        call(fleetmail, "resume", run, "--yes");
        call(fleetmail, "runs", "--verify");
        call(fleetmail, "secret", "list");
        withWrongSecrets(plan);
        call(fleetmail, "rollback", run, "--yes");

        assertThat(streams.toString()).contains("simulated/mail-tokyo");
        planted.values().forEach(value -> assertThat(streams.toString()).doesNotContain(value));
        assertThat(files()).as("the search finds what is there").anySatisfy(file -> {
            assertThat(file.toString()).endsWith(".mv.db");
            assertThat(text(file)).contains(NOTE);
        });
        assertThat(files()).hasSizeGreaterThan(6).allSatisfy(this::assertClean);
    }

    /** Commands whose secrets are refused: their troubles must not tell them either. */
    private void withWrongSecrets(Path plan) {
        List.copyOf(planted.keySet()).forEach(name -> {
            String wrong = "canary-" + Integer.toHexString(name.hashCode()) + "-wrong";
            call(fleetmail.input(wrong + "\n"), "secret", "set", name);
            planted.put(name + " (wrong)", wrong);
        });
        String two = "id:tokyo-1f-reception or id:osaka-1f-reception";
        assertThat(call(fleetmail, "read", "--fleet", fleet, "--select", two).status())
                .isEqualTo(3);
        call(fleetmail, "plan", "--fleet", fleet, "--rollout", "move-to-465", "--select", two, "-o", plan);
        planted.forEach((name, value) -> {
            if (!name.endsWith("(wrong)")) {
                call(fleetmail.input(value + "\n"), "secret", "set", name);
            }
        });
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertClean(Path file) {
        String bytes = text(file);
        planted.forEach((name, value) -> spellings(value)
                .forEach(spelling -> assertThat(bytes.contains(spelling))
                        .as("%s in %s", name, file)
                        .isFalse()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ways in which a value can stand in a file, each byte as one character. */
    private static List<String> spellings(String value) {
        List<String> spellings = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            spellings.add(new String(value.getBytes(charset), StandardCharsets.ISO_8859_1));
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        spellings.add(HexFormat.of().formatHex(bytes));
        spellings.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        return spellings;
    }
}
