package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever makes an editable control or a column gives it an identity, for robots and for remembered columns. */
class ControlIdentityTest {
    private static final Pattern MAKES = Pattern.compile(
            "new (Text|Combo|CCombo|Spinner|DateTime|TableViewerColumn|TreeViewerColumn|TableColumn|TreeColumn)\\("
                    + "|\\.createText\\(");
    private static final Pattern NAMES = Pattern.compile("setData\\(Parts\\.ID|context\\.field\\(");

    @Test
    void every_maker_of_controls_and_columns_names_them() {
        List<Path> makers = sources()
                .filter(file -> count(MAKES, Repository.read(file)) > 0)
                .toList();
        assertThat(makers).isNotEmpty().allSatisfy(file -> {
            String code = Repository.read(file);
            assertThat(count(NAMES, code))
                    .as("identities given in %s", file.getFileName())
                    .isGreaterThanOrEqualTo(count(MAKES, code));
        });
    }

    private static Stream<Path> sources() {
        return Stream.of("org.fleetmail.ui", "org.fleetmail.rcp")
                .map(name -> Repository.ROOT.resolve("bundles").resolve(name).resolve("src"))
                .flatMap(folder ->
                        Repository.files(folder, file -> file.toString().endsWith(".java")).stream());
    }

    private static long count(Pattern pattern, String code) {
        return pattern.matcher(code).results().count();
    }
}
