package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the start script of the product starts Java; a Java that says its arguments stands for the real one. */
class LauncherTest {
    private static final Path SCRIPTS = Repository.ROOT.resolve("features/org.fleetmail.headless.feature/rootfiles");
    private static final String BRIEF = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    private Path product;

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the start script needs a shell");
        product = Files.createDirectories(folder.resolve("product"));
        Files.createDirectories(product.resolve("cli"));
        Files.createDirectories(product.resolve("configuration"));
        Files.createFile(
                Files.createDirectories(product.resolve("plugins")).resolve("org.eclipse.equinox.launcher_1.0.0.jar"));
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
    }

    @Test
    void what_is_over_at_once_or_waits_for_devices_is_not_compiled_for_thoroughly_and_all_else_is() throws Exception {
        assertThat(started("verify", "smtps://localhost")).contains(BRIEF, "-XX:+UseSerialGC");
        assertThat(started("--version")).contains(BRIEF);
        assertThat(started("verify", "--fleet", "office.fleet")).doesNotContain(BRIEF);
        assertThat(started("apply", "plan.json")).contains(BRIEF);
        assertThat(started("report", "--fleet", "verify")).doesNotContain(BRIEF);
        assertThat(started("console", "office.fleet")).doesNotContain(BRIEF);
    }

    @Test
    void the_command_line_has_a_configuration_of_its_own_and_the_console_the_usual_one() throws Exception {
        assertThat(started("runs"))
                .containsSequence("-configuration", product.resolve("cli").toString());
        assertThat(started("console")).doesNotContain("-configuration");
    }

    @Test
    void the_headless_product_has_one_configuration() throws Exception {
        Files.delete(product.resolve("cli"));
        assertThat(started("runs"))
                .containsSequence(
                        "-configuration", product.resolve("configuration").toString());
    }

    @Test
    void where_nobody_may_write_beside_the_program_what_the_framework_keeps_is_in_the_users_folder() throws Exception {
        Files.delete(product.resolve("cli"));
        Files.delete(product.resolve("configuration"));
        assertThat(started("runs"))
                .contains("-Dosgi.sharedConfiguration.area=file:" + product.resolve("configuration"))
                .containsSequence("-configuration", folder.resolve("home/cli").toString());
    }

    @Test
    void windows_is_started_in_the_same_way() {
        String script = Repository.read(SCRIPTS.resolve("fleetmail.cmd"));
        assertThat(script)
                .contains(
                        "in (verify trace discover read plan apply resume rollback)",
                        BRIEF + " -XX:+UseSerialGC",
                        "\"--fleet\"")
                .contains("%here%cli", "-configuration \"%configuration%\"", "%data%\\cli");
        assertThat(script.lines().filter(line -> line.contains("-product org.fleetmail.rcp.product")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("-configuration"));
    }

    @Test
    void every_product_with_the_console_gets_the_configuration_of_the_headless_one() {
        String products = Repository.read(Repository.ROOT.resolve("releng/products/pom.xml"));
        assertThat(Stream.of(
                        "linux/gtk/x86_64/fleetmail",
                        "win32/win32/x86_64/fleetmail",
                        "macosx/cocoa/aarch64/fleetmail.app/Contents/Eclipse"))
                .allMatch(place -> products.contains("products/fleetmail/" + place + "/cli<"));
    }

    private List<String> started(String... words) throws IOException, InterruptedException {
        Path script = product.resolve("fleetmail");
        Files.writeString(script, Repository.read(SCRIPTS.resolve("fleetmail")));
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(words));
        Path said = folder.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("FLEETMAIL_JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("FLEETMAIL_HOME", folder.resolve("home").toString());
        builder.environment().remove("FLEETMAIL_JAVA_OPTIONS");
        assertThat(builder.start().waitFor()).as(Files.readString(said)).isZero();
        return Files.readAllLines(said);
    }
}
