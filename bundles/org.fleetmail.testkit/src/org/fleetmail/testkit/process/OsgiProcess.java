package org.fleetmail.testkit.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.testkit.mail.Peers;

/** An application in an OSGi framework of its own, made of the bundles the running tests are made of. */
public final class OsgiProcess {
    private static final String AREA = "osgi.configuration.area";

    private final Path folder;

    /**
     * Prepares its configuration; outside of OSGi the test is skipped with a message, or fails in CI.
     *
     * @param folder holds its configuration and its workspace
     */
    public OsgiProcess(Path folder) throws IOException {
        this.folder = folder;
        String area = System.getProperty(AREA, "");
        Peers.need(!area.isEmpty(), "runs in OSGi alone");
        Files.createDirectories(folder.resolve("configuration"));
        Files.copy(
                Path.of(URI.create(area.replace(" ", "%20"))).resolve("config.ini"),
                folder.resolve("configuration/config.ini"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * What starts it.
     *
     * @param options of the virtual machine
     * @param application the identity of an application
     */
    public List<String> command(List<String> options, String application, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path").split(File.pathSeparator)[0],
                "org.eclipse.equinox.launcher.Main",
                "-configuration",
                folder.resolve("configuration").toString(),
                "-data",
                folder.resolve("workspace").toString(),
                "-nosplash",
                "-application",
                application));
        command.addAll(arguments);
        return command;
    }
}
