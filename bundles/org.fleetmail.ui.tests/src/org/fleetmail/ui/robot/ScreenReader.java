package org.fleetmail.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fleetmail.testkit.mail.Peers;

/** Uses a program from another process over AT-SPI, on a session bus of its own, as somebody with a screen reader does. */
public final class ScreenReader {
    private static final int MOST_MINUTES = 5;

    private final Path folder;

    /** @param folder for what it needs and what it says */
    public ScreenReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts a program, does the steps, and kills the program with a signal it cannot refuse.
     *
     * @param steps as {@code hear.py.txt} tells
     * @return what was heard: a line with role and name for each thing
     */
    public List<String> use(List<String> program, String... steps) throws IOException, InterruptedException {
        Path session = Peers.program("dbus-run-session", "dbus-daemon");
        Peers.program("at-spi2-registryd", "at-spi2-core");
        Path script = folder.resolve("hear.py");
        try (InputStream text = ScreenReader.class.getResourceAsStream("hear.py.txt")) {
            Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command =
                new ArrayList<>(List.of(session.toString(), "--", "/usr/bin/python3", script.toString()));
        command.addAll(List.of(steps));
        command.add("--");
        command.addAll(program);
        Path log = folder.resolve("log");
        Process process = Peers.start(log, command);
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
            return Files.readAllLines(log);
        } finally {
            Peers.stop(process);
        }
    }
}
