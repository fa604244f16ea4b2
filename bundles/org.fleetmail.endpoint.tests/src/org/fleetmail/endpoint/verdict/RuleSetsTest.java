package org.fleetmail.endpoint.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule sets as data: those that are shipped, and those of a user with their mistakes. */
class RuleSetsTest {
    private static final String HEAD = """
        {"name": "ours", "edition": "1", "source": "the office",
         "date": "2026-11-25",
        """;

    @TempDir
    Path folder;

    static Stream<String> names() {
        return RuleSets.names().stream();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RuleSets.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_shipped_rule_set_fits_the_published_schema(String name) throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("rule-set.schema.json"), InputFormat.JSON)
                        .validate(resource(name + ".json"), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_source_that_was_not_at_hand_whole_says_how_sure_it_is(String name) {
        RuleSet rules = RuleSets.shipped(name).orElseThrow();
        if (rules.partial()) {
            assertThat(rules.source()).containsPattern("Confidence: (high|medium|low)|Mozilla");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rules\": {\"P1\": {\"access\": \"hihg\"}}}|/rules/P1/access: hihg (3:",
                "\"rules\": {\"P99\": {\"access\": \"high\"}}}|/rules/P99: ? (3:",
                "\"rules\": {\"P1\": {\"everywhere\": \"high\"}}}|/rules/P1/everywhere: ? (3:",
                "\"rules\": {\"P1\": \"high\"}}|/rules/P1: \"high\" (3:",
                "\"ratings\": {\"colours\": {\"good\": []}}}|/ratings/colours: ? (3:",
                "\"ratings\": {\"versions\": {\"bad\": [\"TLSv1\"]}}}|/ratings/versions/bad: bad (3:",
                "\"ratings\": {\"versions\": {\"others\": \"very\"}}}|/ratings/versions/others: very (3:",
                "\"rulez\": {}}|/rulez: ? (3:",
                "\"partial\": false}|/rules (1:1)",
                "\"rules\": {|(",
            })
    void a_mistake_is_told_with_line_and_column(String rest, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("ours.json"), HEAD + rest);
        assertThat(RuleSets.named(file.toString()).orElseThrow())
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    Trouble trouble = failed.trouble();
                    assertThat(trouble.detail().in(Locale.ENGLISH)).contains(expected);
                    assertThat(trouble.where()).isEqualTo(file.toString());
                });
    }

    @Test
    void a_name_that_is_neither_shipped_nor_a_file_is_no_rule_set() {
        assertThat(RuleSets.named("nobody")).isEmpty();
        assertThat(RuleSets.named("fleetmail")).isPresent();
    }

    @Test
    void a_partial_rule_set_says_so_and_gives_no_grade() {
        RuleSet partial = RuleSets.shipped("ncsc-nl-2025").orElseThrow();
        assertThat(partial.partial()).isTrue();
        Sight sight = new Sight();
        sight.rsaBits = 2048;
        Verdict verdict = Verdicts.of(sight.observation(), partial, Role.ACCESS);
        assertThat(verdict.findings()).extracting(Finding::severity).containsExactly(Severity.MEDIUM);
        assertThat(verdict.grade()).isEmpty();
    }

    @Test
    void cryptrec_forbids_old_versions_and_sha_one_and_says_nothing_of_what_was_not_at_hand() {
        RuleSet cryptrec = RuleSets.shipped("cryptrec-recommended").orElseThrow();
        Sight sight = new Sight();
        assertThat(Verdicts.of(sight.observation(), cryptrec, Role.ACCESS).findings())
                .isEmpty();
        sight.versions.put(ProtocolVersion.TLS_1_0, Answer.YES);
        sight.signature = "SHA1withRSA";
        assertThat(Verdicts.of(sight.observation(), cryptrec, Role.ACCESS).findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("R1", "R5");
    }

    @Test
    void every_shipped_rule_set_names_its_source() {
        assertThat(RuleSets.names()).isNotEmpty().allSatisfy(name -> {
            RuleSet rules = RuleSets.shipped(name).orElseThrow();
            assertThat(rules.name()).isEqualTo(name);
            assertThat(rules.source()).isNotBlank();
            assertThat(rules.edition()).isNotBlank();
            assertThat(rules.date()).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(rules.severities().size() + rules.ratings().size()).isPositive();
            assertThat(rules.partial()).isEqualTo(!name.equals("fleetmail"));
        });
    }

    @Test
    void every_name_in_a_guideline_is_one_that_can_be_seen() {
        Set<String> suites = CipherSuites.all().stream().map(CipherSuite::name).collect(Collectors.toSet());
        for (String name : RuleSets.names()) {
            RuleSets.shipped(name).orElseThrow().ratings().stream()
                    .filter(rating -> rating.subject() == Rating.Subject.SUITES)
                    .forEach(rating -> {
                        assertThat(suites).containsAll(rating.good());
                        assertThat(suites).containsAll(rating.rated().keySet());
                    });
        }
    }

    @Test
    void a_rule_set_of_ones_own_is_read_from_a_file() throws IOException {
        Path file = folder.resolve("ours.json");
        Files.writeString(file, """
            {"name": "ours", "edition": "1", "source": "the office", "date": "2026-11-25", "partial": true,
             "rules": {"P5": {"access": "high"}}, "ratings": {"versions": {"good": ["TLSv1.3"], "others": "low"}}}
            """);
        RuleSet ours = ((Outcome.Done<RuleSet>) RuleSets.read(file)).value();
        Sight sight = new Sight();
        sight.versions.put(ProtocolVersion.TLS_1_3, Answer.NO);
        assertThat(Verdicts.of(sight.observation(), ours, Role.ACCESS).findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("P5", Severity.HIGH), tuple("R1", Severity.LOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"name\": \"x\"}",
                "{\"name\": \"x\", \"edition\": \"1\", \"source\": \"y\", \"date\": \"today\", \"rules\": {\"P1\":"
                        + " {}}}",
                "{\"name\": \"x\", \"edition\": \"1\", \"source\": \"y\", \"date\": \"2026-01-01\", \"rules\":"
                        + " {\"P1\": {\"access\": \"bad\"}}}",
            })
    void a_rule_set_that_is_wrong_is_refused_with_a_reason(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("ours.json"), text);
        Outcome<RuleSet> outcome = RuleSets.read(file);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed<RuleSet>) outcome).trouble().code()).isEqualTo(TroubleCode.RULES_INVALID);
    }
}
