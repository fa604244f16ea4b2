package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both READMEs tell the same, in the order in which a newcomer asks, and what they lead to is there. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern FILE = Pattern.compile("`((?:docs|bundles|releng|features)/[\\w./-]+)`");

    private static final Pattern EXPLANATION = Pattern.compile("(?<=^.{28}.{0,200}) {2,}\\S.*$|\\s+#.*$");

    private static List<String> lines(String name) {
        return Repository.read(Repository.ROOT.resolve(name)).lines().toList();
    }

    private static List<String> startingWith(String beginning, String name) {
        return lines(name).stream().filter(line -> line.startsWith(beginning)).toList();
    }

    @Test
    void both_have_the_same_headings_tables_and_pictures() {
        for (String beginning : List.of("#", "|", "![", "```", "- **")) {
            assertThat(startingWith(beginning, "README.ja.md"))
                    .as(beginning)
                    .hasSameSizeAs(startingWith(beginning, "README.md"));
        }
    }

    @Test
    void both_have_the_same_commands() {
        assertThat(calls("README.ja.md")).hasSizeGreaterThan(30).isEqualTo(calls("README.md"));
    }

    /** The calls without what is said about them. */
    private static List<String> calls(String name) {
        return startingWith("./fleetmail ", name).stream()
                .map(line -> EXPLANATION.matcher(line).replaceAll(""))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md", "CONTRIBUTING.md"})
    void what_they_lead_to_is_there(String name) {
        String text = Repository.read(Repository.ROOT.resolve(name));
        assertThat(Stream.of(LINK, FILE)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(found -> Repository.ROOT.resolve(found.group(1)).normalize())
                        .filter(file -> !Files.exists(file))
                        .map(Path::toString))
                .isEmpty();
    }

    @Test
    void a_newcomer_reads_first_what_it_is_then_sees_it_then_runs_it() {
        String text = Repository.read(Repository.ROOT.resolve("README.md"));
        assertThat(Stream.of(
                                "# Fleetmail",
                                "![",
                                "- **",
                                "./fleetmail demo",
                                "./fleetmail test",
                                "## The same from the command line",
                                "## Map of the bundles",
                                "## A device profile in ten lines",
                                "## Where decisions are",
                                "Licence")
                        .map(text::indexOf))
                .isSorted()
                .doesNotContain(-1);
    }
}
