package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.testkit.pki.Credential;

/**
 * A server on loopback that speaks SSL 3.0, RC4, DES, EXPORT, NULL and anonymous suites: a Java of its own, whose lists
 * of what is forbidden are emptied. TLS from the first byte.
 */
public final class LegacyPeer implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("port ([0-9]+)");
    private static final String PASSWORD = "throw-away";

    private final Path folder;
    private final Process process;
    private final int port;

    private LegacyPeer(Path folder, Credential credential, String versions, String suites) throws IOException {
        this.folder = folder;
        Path program = folder.resolve("LegacyServer.java");
        try (InputStream source = LegacyPeer.class.getResourceAsStream("LegacyServer.java.txt")) {
            Files.write(program, source.readAllBytes());
        }
        Path store = keyStore(credential);
        Path log = folder.resolve("log");
        process = Peers.start(
                log,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        store.toString(),
                        PASSWORD,
                        versions,
                        suites));
        port = awaitPort(log);
    }

    /**
     * Starts it.
     *
     * @param versions by their JDK names, separated by commas, for example {@code SSLv3,TLSv1}
     * @param suites by their JDK names, separated by commas, or {@code all}
     */
    public static LegacyPeer start(Credential credential, String versions, String suites) {
        try {
            return new LegacyPeer(Files.createTempDirectory("legacy"), credential, versions, suites);
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

    private int awaitPort(Path log) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher matcher = PORT.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException(Files.readString(log, StandardCharsets.UTF_8));
    }

    private Path keyStore(Credential credential) throws IOException {
        Path file = folder.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            X509Certificate[] chain = credential.chain().toArray(X509Certificate[]::new);
            store.setKeyEntry("server", credential.key(), PASSWORD.toCharArray(), chain);
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
