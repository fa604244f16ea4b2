package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.ui.internal.preference.ConsoleLanguage;
import org.fleetmail.ui.robot.ConsoleProcess;
import org.fleetmail.ui.robot.ScreenReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What a screen reader is told of a table, asked from another process over AT-SPI on a session bus of its own. */
class ScreenReaderTest {
    private static final String LAST = "mail-2.fleet.test";

    private static final Set<String> NEED_NAMES = Set.of(
            "check box",
            "combo box",
            "list",
            "page tab",
            "password text",
            "push button",
            "radio button",
            "spin button",
            "table",
            "text",
            "toggle button",
            "tree",
            "tree table");

    /** The name of a class, a key of a bundle, or the place of a value. */
    private static final Pattern NOT_A_NAME =
            Pattern.compile("[a-z ]+\\|(org\\.\\S*|\\w+_\\w+|.*\\{\\d\\}.*|Fleetmail)");

    @TempDir
    private Path folder;

    @Test
    void tables_columns_cells_and_buttons_have_names_outside_of_the_process() throws Exception {
        assertThat(heard())
                .contains(
                        "frame|Fleetmail to hear",
                        "push button|Check All",
                        "table|Endpoints エンドポイント",
                        "table column header|Outcome",
                        "table column header|エンドポイント",
                        "table cell|verified",
                        "table cell|mail-1.fleet.test",
                        "table cell|" + LAST);
    }

    @Test
    void whatever_is_used_in_the_console_has_a_name_outside_of_the_process_in_the_language_that_was_chosen()
            throws Exception {
        List<String> heard;
        try (ConsoleProcess console = new ConsoleProcess(folder)) {
            choose("ja");
            heard = new ScreenReader(folder).use(console.toured(folder), "tour=");
            choose(ConsoleLanguage.SYSTEM);
        }
        assertThat(heard).contains("end|", "page tab|フリートナビゲーター").noneMatch(line -> line.startsWith("trouble|"));
        assertThat(heard.stream().filter(line -> line.startsWith("place|"))).hasSizeGreaterThan(90);
        assertThat(nameless(heard)).isEmpty();
        assertThat(heard.stream().filter(ScreenReaderTest::needsName))
                .noneMatch(line -> NOT_A_NAME.matcher(line).matches());
        assertThat(heard.stream().filter(ScreenReaderTest::isHeadless)).isEmpty();
    }

    /** As a person does in the preferences. */
    private void choose(String language) {
        ConsoleLanguage preference = new ConsoleLanguage(folder.resolve("configuration/config.ini"));
        assertThat(preference.set(language)).isInstanceOf(Outcome.Done.class);
        assertThat(preference.get()).isEqualTo(language);
    }

    private static boolean needsName(String line) {
        return NEED_NAMES.contains(line.replaceFirst("\\|.*", ""));
    }

    /** A table of several columns says what each of them is. */
    private static boolean isHeadless(String line) {
        String[] parts = line.split("\\|", -1);
        return parts[0].equals("heads")
                && parts.length > 3
                && Arrays.stream(parts).skip(2).anyMatch(String::isBlank);
    }

    /** What is without a name, behind the place it is at. */
    private static List<String> nameless(List<String> heard) {
        List<String> nameless = new ArrayList<>();
        String place = "";
        for (String line : heard) {
            if (line.startsWith("place|")) {
                place = line;
            } else if (line.endsWith("|") && needsName(line)) {
                nameless.add(place + " " + line);
            }
        }
        return nameless;
    }

    private List<String> heard() throws Exception {
        List<String> program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                TableToHear.class.getName());
        return new ScreenReader(folder).use(program, "hear=" + LAST);
    }

    /** Everything this console is made of, as files. */
    private static String classPath() {
        Bundle[] bundles =
                FrameworkUtil.getBundle(LiveTable.class).getBundleContext().getBundles();
        return Arrays.stream(bundles)
                .map(FileLocator::getBundleFileLocation)
                .flatMap(Optional::stream)
                .flatMap(ScreenReaderTest::classes)
                .map(File::getPath)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<File> classes(File bundle) {
        return Stream.of(bundle, new File(bundle, "target/classes")).filter(File::exists);
    }
}
