package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same library is named in one version everywhere, and no file names where to download it. */
class TargetPlatformTest {
    private static final Pattern COORDINATE = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern REGISTRY = Pattern.compile(
            "https?://[^\\s\"'<>]*(repo1?\\.maven|maven\\.org|maven2|registry\\.npm|download\\.eclipse|deb\\.debian)");

    @Test
    void the_pom_pins_exactly_what_the_target_platform_lists() {
        String pom = Repository.read(Repository.ROOT.resolve("pom.xml"));
        String pinned = pom.substring(pom.indexOf("<dependencyManagement>"), pom.indexOf("</dependencyManagement>"));
        String target = Repository.read(Repository.ROOT.resolve("target-platform/fleetmail.target"));
        assertThat(coordinates(pinned)).isNotEmpty().isEqualTo(coordinates(target));
    }

    @Test
    void no_file_names_the_address_of_a_package_registry() {
        assertThat(Repository.files(Repository.ROOT, TargetPlatformTest::isText))
                .filteredOn(file -> !file.getFileName().toString().equals("TargetPlatformTest.java"))
                .noneMatch(file -> REGISTRY.matcher(Repository.read(file)).find());
    }

    @Test
    void the_top_level_is_as_laid_out() {
        Set<String> allowed = Set.of(
                "bundles",
                "features",
                "releng",
                "target-platform",
                "pom.xml",
                "README.ja.md",
                "README.md",
                "fleetmail",
                "fleetmail.cmd",
                "LICENSE",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "docs");
        Set<String> found = Stream.of(Repository.ROOT.toFile().list())
                .filter(name -> !name.startsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
        found.remove("target");
        assertThat(allowed).containsAll(found);
    }

    private static boolean isText(Path file) {
        return file.toString()
                .matches(".*(\\.(xml|md|java|target|product|properties|ya?ml|json|ini|css|ftlh|sql|cmd)"
                        + "|/fleetmail|/run)$");
    }

    private static Set<String> coordinates(String text) {
        return COORDINATE
                .matcher(text)
                .results()
                .map(match -> match.group(1) + ":" + match.group(2) + ":" + match.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
