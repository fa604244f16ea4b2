package org.fleetmail.ui.robot;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.testkit.mail.Peers;

/** A console as a process of its own, made of the bundles these tests run with. */
public final class ConsoleProcess implements AutoCloseable {
    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    /** @param folder holds its workspace, what it keeps and what it says */
    public ConsoleProcess(Path folder) throws IOException {
        this.folder = folder;
        Path ours =
                Path.of(URI.create(System.getProperty("osgi.configuration.area").replace(" ", "%20")));
        Files.createDirectories(folder.resolve("configuration"));
        Files.copy(
                ours.resolve("config.ini"),
                folder.resolve("configuration/config.ini"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Sets a preference before the first start. */
    public void prefer(String bundle, String key, String value) throws IOException {
        Path settings = folder.resolve("workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings");
        Files.createDirectories(settings);
        Files.writeString(
                settings.resolve(bundle + ".prefs"), "eclipse.preferences.version=1\n" + key + "=" + value + "\n");
    }

    /** What starts it. */
    public List<String> command(Object... arguments) {
        return command("org.fleetmail.rcp.application", arguments);
    }

    /** What starts it to be led through all it shows, as {@code TouredConsole} does. */
    public List<String> toured(Path office, Object... arguments) {
        List<String> command = command("org.fleetmail.ui.toured", arguments);
        command.add(office.toString());
        return command;
    }

    private List<String> command(String application, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dfleetmail.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path").split(File.pathSeparator)[0],
                "org.eclipse.equinox.launcher.Main",
                "-configuration",
                folder.resolve("configuration").toString(),
                "-data",
                folder.resolve("workspace").toString(),
                "-application",
                application,
                "-product",
                "org.fleetmail.rcp.product",
                "-nosplash",
                "-consoleLog"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Starts it; a second call with the same workspace finds it in use. */
    public Process start(Object... arguments) throws IOException {
        Process process = Peers.start(folder.resolve("said-" + started.size()), command(arguments));
        started.add(process);
        return process;
    }

    @Override
    public void close() {
        started.forEach(Peers::stop);
    }
}
