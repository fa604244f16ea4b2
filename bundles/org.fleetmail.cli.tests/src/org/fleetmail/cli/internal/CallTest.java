package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.Caller.Called;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is the same for every command: help, languages, mistakes in a call. */
class CallTest {
    private static final List<String> COMMANDS = List.of(
            "verify",
            "read",
            "plan",
            "apply",
            "resume",
            "rollback",
            "runs",
            "show",
            "report",
            "profile",
            "demo",
            "simulate",
            "secret");

    @TempDir
    Path home;

    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    static Stream<String> commands() {
        return COMMANDS.stream();
    }

    @Test
    void without_a_command_it_says_what_there_is() {
        Called called = fleetmail.call();
        assertThat(called.status()).isZero();
        assertThat(called.out()).contains(COMMANDS);
        assertThat(called.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself_in_both_languages(String command) {
        Called english = fleetmail.call(command, "--help");
        Called japanese = fleetmail.call(command, "--help", "--lang", "ja");
        assertThat(List.of(english.status(), japanese.status())).containsOnly(0);
        assertThat(english.out()).startsWith("Usage: fleetmail " + command).doesNotContain("!", "null");
        assertThat(japanese.out()).startsWith("使い方: fleetmail " + command).containsPattern("[ぁ-ん]");
        optionLines(english.out()).forEach(line -> assertThat(line).containsPattern(" {2}[A-Z][a-z]"));
    }

    private static Stream<String> optionLines(String help) {
        return help.lines()
                .dropWhile(line -> !line.isBlank())
                .filter(line -> line.strip().startsWith("-"));
    }

    @Test
    void the_language_of_the_system_holds_without_the_option() {
        assertThat(fleetmail.language(Locale.JAPANESE).call("--help").out()).startsWith("使い方:");
    }

    @Test
    void an_unknown_command_is_a_wrong_call_with_a_proposal() {
        Called called = fleetmail.call("verfy", "smtp://localhost");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("verfy", "verify", "fleetmail --help");
    }

    @Test
    void an_unknown_option_is_a_wrong_call() {
        Called called = fleetmail.call("runs", "--speed", "9");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("--speed", "fleetmail runs --help");
    }

    @Test
    void a_missing_argument_is_named() {
        assertThat(fleetmail.call("apply", "plan.json").err()).contains("--note is missing");
        assertThat(fleetmail.call("show").err()).contains("RUN|DEVICE is missing");
        assertThat(fleetmail.call("read").err()).contains("--fleet is missing");
        assertThat(fleetmail.call("secret").err()).contains("set | list | forget | change is missing");
        assertThat(fleetmail.call("apply", "plan.json", "--lang", "ja").err()).contains("--note が指定されていません");
        assertThat(fleetmail.call("show").status()).isEqualTo(2);
    }

    @Test
    void a_value_that_is_none_of_the_choices_is_answered_with_the_choices() {
        Called called = fleetmail.call("verify", "smtp://localhost", "--fail-on", "terrible");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("--fail-on", "info, low, medium, high, critical");
    }

    @Test
    void a_number_out_of_range_is_answered_with_the_range() {
        Called called = fleetmail.call("verify", "smtp://localhost", "--parallel", "0");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("--parallel takes a number from 1 to 64");
        assertThat(fleetmail
                        .call("verify", "smtp://localhost", "--parallel", "many")
                        .err())
                .contains("--parallel cannot be “many”");
    }

    @Test
    void a_target_that_is_none_is_a_wrong_call_with_the_mend() {
        Called called = fleetmail.call("verify", "mail.example.com");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("mail.example.com", "[ENDPOINT-INCOMPLETE]");
    }

    @Test
    void verify_needs_something_to_check() {
        assertThat(fleetmail.call("verify").status()).isEqualTo(2);
        assertThat(fleetmail.call("verify").err()).contains("smtp+starttls://");
        assertThat(fleetmail.call("verify", "smtp://a", "--fleet", "b.fleet").err())
                .contains("not both");
    }

    @Test
    void an_unknown_run_is_a_wrong_call_that_names_the_list() {
        Called called = fleetmail.call("show", "nobody-knows");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("nobody-knows", "fleetmail runs", "[RUN-UNKNOWN]");
    }

    @Test
    void a_store_without_runs_is_an_empty_list() {
        assertThat(Shape.checked(fleetmail.call("runs", "--format", "json").out())
                        .path("runs"))
                .isEmpty();
        var journal = Shape.checked(
                        fleetmail.call("runs", "--verify", "--format", "json").out())
                .path("journal");
        assertThat(journal.path("intact").asBoolean()).isTrue();
    }

    @Test
    void a_file_that_is_not_there_cannot_be_done() {
        Called called = fleetmail.call("read", "--fleet", home.resolve("none.fleet"));
        assertThat(called.status()).isEqualTo(3);
        assertThat(called.err()).contains("none.fleet", "[FILE-ACCESS]");
    }

    @Test
    void something_that_is_no_plan_is_a_wrong_call() throws IOException {
        Path file = Files.writeString(home.resolve("plan.json"), "{\"schema\":\"something else\"}");
        Called called = fleetmail.call("apply", file, "--note", "try", "--yes");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("[PLAN-INVALID]");
    }

    @Test
    void a_query_that_cannot_be_understood_is_a_wrong_call() throws IOException {
        Path file = Files.writeString(home.resolve("empty.fleet"), Fleets.EMPTY);
        Called called = fleetmail.call("read", "--fleet", file, "--select", "colour:red");
        assertThat(called.err()).contains("[QUERY-SYNTAX]");
        assertThat(called.status()).isEqualTo(2);
    }

    @Test
    void a_profile_with_a_mistake_is_told_by_line_and_column() throws IOException {
        Path file = Files.writeString(home.resolve("mine.yaml"), "name: mine\ntitle: [\n");
        Called called = fleetmail.call("profile", "check", file);
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).containsPattern("mine\\.yaml:[0-9]+:[0-9]+: ");
    }

    @Test
    void the_shipped_profiles_are_listed() {
        Called called = fleetmail.call("profile", "list");
        assertThat(called.status()).isZero();
        assertThat(called.out()).contains("brother", "snmp", "simulated");
    }
}
