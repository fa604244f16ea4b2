package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F1 has an answer everywhere: whoever adds a view, editor, wizard, dialog or page of preferences names its page of the help. */
class HelpTest {
    private static final Path HELP = Repository.ROOT.resolve("bundles/org.fleetmail.help");
    private static final Pattern PART = Pattern.compile(
            "org\\.eclipse\\..*(View|Editor|ViewPart|EditorPart|FormPage|Wizard|WizardPage|Dialog|PreferencePage)");
    private static final Pattern OURS = Pattern.compile("org\\.fleetmail\\.(?:ui|rcp)\\.internal\\.|\\$.*");

    private static List<JavaClass> parts() {
        return new ClassFileImporter()
                        .importPaths(Stream.of("org.fleetmail.ui", "org.fleetmail.rcp")
                                .map(name -> new Bundle(Repository.ROOT
                                                .resolve("bundles")
                                                .resolve(name))
                                        .classes())
                                .toList())
                        .stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(HelpTest::isPart)
                        .toList();
    }

    /** The classes of the platform are known by their names alone. */
    private static boolean isPart(JavaClass type) {
        return Stream.iterate(
                        type.getRawSuperclass(),
                        Optional::isPresent,
                        above -> above.get().getRawSuperclass())
                .flatMap(Optional::stream)
                .anyMatch(above -> PART.matcher(above.getName()).matches());
    }

    private static Map<String, String> topics() {
        return Repository.read(HELP.resolve("src/org/fleetmail/help/topics.txt"))
                .lines()
                .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                .map(line -> line.split(" = "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static boolean isNamed(String type, Map<String, String> topics) {
        String key = OURS.matcher(type).replaceAll("");
        return topics.containsKey(key)
                || key.contains(".") && topics.containsKey(key.substring(0, key.lastIndexOf('.')));
    }

    @Test
    void every_part_has_a_page_of_the_help() {
        Map<String, String> topics = topics();
        assertThat(parts())
                .hasSizeGreaterThan(40)
                .allSatisfy(part -> assertThat(isNamed(part.getName(), topics))
                        .as("%s in topics.txt of org.fleetmail.help", part.getName())
                        .isTrue());
    }

    @Test
    void every_page_that_a_part_names_exists_in_both_languages() {
        assertThat(topics().values())
                .allSatisfy(page -> assertThat(List.of("en", "ja"))
                        .allSatisfy(language -> assertThat(HELP.resolve("pages/" + language + "/" + page + ".md"))
                                .isNotEmptyFile()));
    }

    @Test
    void every_topic_is_about_a_package_class_or_kind_that_exists() {
        Path parts = Repository.ROOT.resolve("bundles/org.fleetmail.ui/src/org/fleetmail/ui/internal");
        String model = Repository.read(Repository.ROOT.resolve("bundles/org.fleetmail.model/model/fleet.ecore"));
        assertThat(topics().keySet()).filteredOn(key -> !key.startsWith("org.")).allSatisfy(key -> {
            Path named = parts.resolve(key.replace('.', '/'));
            assertThat(named.toFile().isDirectory()
                            || Path.of(named + ".java").toFile().isFile()
                            || model.contains("name=\"" + key.replace("element.", "") + "\""))
                    .as(key)
                    .isTrue();
        });
    }
}
