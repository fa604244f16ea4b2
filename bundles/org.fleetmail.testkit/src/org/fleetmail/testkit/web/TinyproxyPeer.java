package org.fleetmail.testkit.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;

/** A real tinyproxy on loopback, through which HTTP goes and whose log says what went. Started and stopped by its own process. */
public final class TinyproxyPeer implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("tinyproxy");
    private final int port = Ports.free();
    private final Process process;

    private TinyproxyPeer(Path program, String further) throws IOException {
        Path configuration = Files.writeString(
                folder.resolve("tinyproxy.conf"),
                "Port " + port + "\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 30\nMaxClients 20\nLogLevel Connect\n"
                        + "LogFile \"" + folder.resolve("requests") + "\"\n" + further);
        process = Peers.start(folder.resolve("log"), List.of(program.toString(), "-d", "-c", configuration.toString()));
        Ports.awaitListening(port, process, Duration.ofSeconds(10));
    }

    /** Starts it, or skips the test where it is missing. */
    public static TinyproxyPeer start() {
        return start("");
    }

    /** The same for those alone who know a name and a password. */
    public static TinyproxyPeer demanding(String user, String password) {
        return start("BasicAuth " + user + " " + password + "\n");
    }

    private static TinyproxyPeer start(String further) {
        Path program = Peers.program("tinyproxy", "tinyproxy-bin");
        try {
            return new TinyproxyPeer(program, further);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /** What went through it until now: a line for each request, with its method and where it went. */
    public List<String> requests() throws IOException {
        return Files.readAllLines(folder.resolve("requests")).stream()
                .filter(line -> line.contains("Request"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        Peers.stop(process);
        Peers.delete(folder);
    }
}
