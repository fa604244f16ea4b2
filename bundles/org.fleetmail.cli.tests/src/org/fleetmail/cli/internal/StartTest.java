package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.FileLocator;
import org.fleetmail.cli.internal.session.Parts;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A short call is quick because it loads little. What it may not load is named here; no clock is asked. */
class StartTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Start");
    private static final String DRIVERS = "org.fleetmail.device.driver.DeviceDriver";

    private static final List<String> TOO_MUCH = List.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "org.eclipse.emf.ecore.EPackage$Registry",
            "org.eclipse.swt.",
            "org.eclipse.ui.",
            "org.fleetmail.cli.internal.command.ReportCommand",
            "org.fleetmail.simulator.",
            "org.snakeyaml.",
            "org.snmp4j.");

    @TempDir
    Path home;

    @Test
    void a_check_of_one_endpoint_loads_no_window_no_driver_no_profile_and_no_mapper_of_objects() throws Exception {
        Path root = Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        try (OpenSslPeer peer =
                OpenSslPeer.start(AUTHORITY.wish("127.0.0.1").rsa(3072).issue())) {
            Set<String> loaded = loadedBy(
                    "verify", "https://127.0.0.1:" + peer.port(), "--trust", root.toString(), "--fail-on", "critical");
            assertThat(loaded.contains("org.fleetmail.endpoint.verdict.RuleSet"))
                    .isTrue();
            assertThat(loaded.stream().filter(StartTest::isTooMuch)).isEmpty();
        }
    }

    private static boolean isTooMuch(String loaded) {
        return TOO_MUCH.stream().anyMatch(loaded::startsWith);
    }

    /** Names of the classes of a process that does one call. */
    private Set<String> loadedBy(String... words) throws IOException, InterruptedException {
        Path classes = home.resolve("classes");
        Path said = home.resolve("said");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + classes,
                "-cp",
                classPath(),
                OneCall.class.getName(),
                home.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        return Files.readAllLines(classes).stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", "").replaceFirst(" .*", ""))
                .collect(Collectors.toSet());
    }

    private static String classPath() {
        Bundle own = FrameworkUtil.getBundle(StartTest.class);
        return own == null
                ? System.getProperty("java.class.path")
                : Arrays.stream(own.getBundleContext().getBundles())
                        .flatMap(bundle -> FileLocator.getBundleFileLocation(bundle).stream())
                        .map(StartTest::classes)
                        .collect(Collectors.joining(File.pathSeparator));
    }

    /** A bundle that was built beside this one is the folder of its project. */
    private static String classes(File bundle) {
        File compiled = new File(bundle, "target/classes");
        return (compiled.isDirectory() ? compiled : bundle).toString();
    }

    @Test
    void drivers_and_profiles_are_made_when_a_command_asks_for_them() throws InvalidSyntaxException {
        Bundle own = FrameworkUtil.getBundle(Parts.class);
        assumeTrue(own != null, "services are in OSGi alone");
        BundleContext context = Objects.requireNonNull(own).getBundleContext();
        ServiceReference<Parts> reference = context.getServiceReference(Parts.class);
        Parts parts = context.getService(reference);
        assertThat(users(context)).isZero();
        assertThat(parts.drivers()).extracting(driver -> driver.transport()).contains("snmp", "web");
        assertThat(parts.profiles().all()).isNotEmpty();
        assertThat(parts.rules()).isNotEmpty();
        assertThat(users(context)).isEqualTo(parts.drivers().size());
        context.ungetService(reference);
    }

    private static long users(BundleContext context) throws InvalidSyntaxException {
        Collection<ServiceReference<?>> drivers = List.of(context.getAllServiceReferences(DRIVERS, null));
        return drivers.stream()
                .filter(driver -> driver.getUsingBundles() != null)
                .count();
    }
}
