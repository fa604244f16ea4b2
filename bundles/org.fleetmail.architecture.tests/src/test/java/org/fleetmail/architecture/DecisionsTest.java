package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each decision has a number of its own, and the list of decisions names each once, in their order and by its heading. */
class DecisionsTest {
    private static final Path FOLDER = Repository.ROOT.resolve("docs/adr");

    private static List<Path> decisions() {
        return Repository.files(FOLDER, file -> !file.getFileName().toString().equals("README.md"));
    }

    private static String entry(Path decision) {
        String heading =
                Repository.read(decision).lines().findFirst().orElse("").replaceFirst("^# ", "");
        return "- [" + heading + "](" + decision.getFileName() + ")";
    }

    @Test
    void they_are_numbered_without_gaps() {
        assertThat(decisions())
                .extracting(file -> file.getFileName().toString().substring(0, 4))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, decisions().size())
                        .mapToObj("%04d"::formatted)
                        .toList());
    }

    @Test
    void the_list_names_each_once() {
        assertThat(Repository.read(FOLDER.resolve("README.md")).lines().filter(line -> line.startsWith("- [")))
                .containsExactlyElementsOf(
                        decisions().stream().map(DecisionsTest::entry).toList());
    }
}
