package org.fleetmail.endpoint.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
}
