package org.fleetmail.ui.robot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.process.OsgiProcess;

/** A console as a process of its own, made of the bundles these tests run with. */
public final class ConsoleProcess implements AutoCloseable {
    private final Path folder;
    private final OsgiProcess framework;
    private final List<Process> started = new ArrayList<>();

    /** @param folder holds its workspace, what it keeps and what it says */
    public ConsoleProcess(Path folder) throws IOException {
        this.folder = folder;
        this.framework = new OsgiProcess(folder);
    }

    /** Sets a preference before the first start. */
    public void prefer(String bundle, String key, String value) throws IOException {
        Path settings = folder.resolve("workspace/.metadata/.plugins/org.eclipse.core.runtime/.settings");
        Files.createDirectories(settings);
        Path file = settings.resolve(bundle + ".prefs");
        String head = Files.exists(file) ? "" : "eclipse.preferences.version=1\n";
        Files.writeString(file, head + key + "=" + value + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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
        Stream<String> ours = Stream.of("-product", "org.fleetmail.rcp.product", "-consoleLog");
        return framework.command(
                List.of("-Dfleetmail.home=" + folder.resolve("home")),
                application,
                Stream.concat(ours, Stream.of(arguments).map(Object::toString)).toList());
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
