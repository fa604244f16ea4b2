package org.fleetmail.testkit.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetmail.testkit.mail.Peers;

/** A display nobody sees, for programs with windows. It listens to no network. */
final class VirtualDisplay implements AutoCloseable {
    private final Process server;
    private final String name;

    VirtualDisplay(Path folder) throws IOException {
        Path program = Peers.program("Xvfb", "xvfb");
        Path number = folder.resolve("display");
        List<String> command =
                List.of(program.toString(), "-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp");
        server = new ProcessBuilder(command)
                .redirectOutput(number.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean told = Waiting.until(() -> Waiting.text(number).endsWith("\n"), server);
        if (!told) {
            Peers.stop(server);
            throw new IllegalStateException("the virtual display did not start");
        }
        name = ":" + Files.readString(number).strip();
    }

    /** What programs call it. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        Peers.stop(server);
    }
}
