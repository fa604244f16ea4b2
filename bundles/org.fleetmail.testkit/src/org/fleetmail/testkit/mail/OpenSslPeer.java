package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.testkit.pki.Credential;

/** A real {@code openssl s_server} on loopback; it speaks TLS from the first byte and serves one client after the other. */
public final class OpenSslPeer implements AutoCloseable {
    private final Path folder;
    private final int port = Ports.free();
    private final Process process;

    private OpenSslPeer(Path folder, Credential credential, List<String> options) throws IOException {
        this.folder = folder;
        Path pem = credential.writePem(folder.resolve("server.pem"));
        List<String> command = new ArrayList<>(List.of(
                Peers.program("openssl", "openssl").toString(),
                "s_server",
                "-quiet",
                "-www",
                "-accept",
                "127.0.0.1:" + port,
                "-key",
                pem.toString(),
                "-cert",
                pem.toString(),
                "-cert_chain",
                pem.toString()));
        command.addAll(options);
        process = Peers.start(folder.resolve("log"), command);
        Ports.awaitListening(port, process, Duration.ofSeconds(10));
    }

    /**
     * Starts it, or skips the test where it is missing.
     *
     * @param options of {@code openssl s_server}, for example {@code -tls1_2}
     */
    public static OpenSslPeer start(Credential credential, String... options) {
        Peers.program("openssl", "openssl");
        try {
            return new OpenSslPeer(Files.createTempDirectory("openssl"), credential, List.of(options));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it with two credentials of different kinds of keys, or skips the test where it is missing. */
    public static OpenSslPeer startWithTwo(Credential one, Credential other, String... options) {
        Peers.program("openssl", "openssl");
        try {
            Path folder = Files.createTempDirectory("openssl");
            String second = other.writePem(folder.resolve("second.pem")).toString();
            List<String> all = new ArrayList<>(List.of("-dkey", second, "-dcert", second, "-dcert_chain", second));
            all.addAll(List.of(options));
            return new OpenSslPeer(folder, one, all);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        Peers.stop(process);
        Peers.delete(folder);
    }
}
