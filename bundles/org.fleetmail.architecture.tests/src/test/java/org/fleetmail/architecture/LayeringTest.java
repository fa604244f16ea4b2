package org.fleetmail.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class LayeringTest {
    private static final Set<String> SEE_THE_SCREEN = Set.of(
            "org.fleetmail.ui",
            "org.fleetmail.rcp",
            "org.fleetmail.nl_ja.forms",
            "org.fleetmail.nl_ja.jface",
            "org.fleetmail.nl_ja.security.ui",
            "org.fleetmail.nl_ja.workbench");
    private static final List<String> SCREEN =
            List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4");
    private static final List<String> DRIVERS = List.of("org.fleetmail.device.snmp", "org.fleetmail.device.web");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        List<Path> folders =
                Repository.productBundles().stream().map(Bundle::classes).toList();
        classes = new ClassFileImporter().importPaths(folders);
        assertThat(classes).as("compiled classes; build the bundles first").hasSizeGreaterThan(100);
    }

    static List<Bundle> productBundles() {
        return Repository.productBundles();
    }

    @ParameterizedTest
    @MethodSource("productBundles")
    void only_ui_and_rcp_see_the_screen(Bundle bundle) {
        if (SEE_THE_SCREEN.contains(bundle.name())) {
            return;
        }
        assertThat(Stream.concat(bundle.required().stream(), bundle.importedPackages().stream()))
                .noneMatch(name -> SCREEN.stream().anyMatch(name::startsWith));
    }

    @Test
    void tls_knows_the_jdk_and_bouncycastle_and_nothing_of_ours() {
        Bundle tls = bundle("org.fleetmail.tls");
        assertThat(tls.required()).isEmpty();
        assertThat(tls.importedPackages())
                .allMatch(name -> name.startsWith("org.bouncycastle.") || name.startsWith("javax."));
        noClasses()
                .that()
                .resideInAPackage("org.fleetmail.tls..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.fleetmail.tls..", "org.bouncycastle..", "java..", "javax..")
                .check(classes);
    }

    @Test
    void the_model_knows_emf_alone() {
        assertThat(bundle("org.fleetmail.model").required()).allMatch(name -> name.startsWith("org.eclipse."));
    }

    @ParameterizedTest
    @MethodSource("productBundles")
    void nobody_depends_on_a_driver(Bundle bundle) {
        assertThat(bundle.required()).doesNotContainAnyElementsOf(DRIVERS);
        assertThat(bundle.importedPackages()).noneMatch(name -> DRIVERS.stream().anyMatch(name::startsWith));
    }

    @ParameterizedTest
    @MethodSource("productBundles")
    void internal_packages_are_exported_to_nobody(Bundle bundle) {
        assertThat(bundle.exportedPackages()).noneMatch(name -> name.contains(".internal"));
        assertThat(bundle.header("Export-Package")).doesNotContain("x-friends");
    }

    @Test
    void bundles_form_no_cycle() {
        Map<String, Bundle> byName =
                Repository.productBundles().stream().collect(Collectors.toMap(Bundle::name, Function.identity()));
        byName.values()
                .forEach(start -> assertThat(reachable(start, byName, new HashSet<>()))
                        .as("what %s needs", start)
                        .doesNotContain(start.name()));
    }

    private static Set<String> reachable(Bundle from, Map<String, Bundle> byName, Set<String> seen) {
        from.required().stream()
                .filter(byName::containsKey)
                .filter(seen::add)
                .forEach(name -> reachable(byName.get(name), byName, seen));
        return seen;
    }

    @Test
    void packages_form_no_cycle() {
        var own = classes.that(new com.tngtech.archunit.base.DescribedPredicate<>("written by hand") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                return !type.getPackageName().startsWith("org.fleetmail.model");
            }
        });
        slices().matching("org.fleetmail.(**)").should().beFreeOfCycles().check(own);
    }

    @Test
    void the_headless_feature_has_no_bundle_of_the_console() {
        String feature =
                Repository.read(Repository.ROOT.resolve("features/org.fleetmail.headless.feature/feature.xml"));
        assertThat(feature).contains("org.fleetmail.cli").doesNotContain("org.fleetmail.ui", "org.fleetmail.rcp");
    }

    private static Bundle bundle(String name) {
        return new Bundle(Repository.ROOT.resolve("bundles").resolve(name));
    }
}
