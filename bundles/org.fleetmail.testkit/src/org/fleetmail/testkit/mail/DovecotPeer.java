package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.testkit.pki.Credential;

/**
 * A real Dovecot on loopback with its own configuration in a temporary folder: IMAP and POP3, each with STARTTLS and with
 * implicit TLS. It listens on 127.0.0.2, because it takes a connection from its own address for a protected one and then
 * offers login in clear. Started and stopped by its own process.
 */
public final class DovecotPeer implements AutoCloseable {
    /** Where it listens. */
    public static final String HOST = "127.0.0.2";

    private static final String NOBODY = "passdb {\n driver = static\n args = password=nobody-logs-in-here\n}";

    private final Path folder;
    private final int imap = Ports.free();
    private final int imaps = Ports.free();
    private final int pop3 = Ports.free();
    private final int pop3s = Ports.free();
    private final Process master;

    private DovecotPeer(Path folder, Credential credential, List<String> settings) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path pem = credential.writePem(folder.resolve("server.pem"));
        Files.setPosixFilePermissions(pem, PosixFilePermissions.fromString("rw-------"));
        List<String> lines = new ArrayList<>(lines(pem));
        if (settings.stream().noneMatch(setting -> setting.startsWith("passdb"))) {
            lines.add(NOBODY);
        }
        lines.addAll(settings);
        Path configuration = Files.write(folder.resolve("dovecot.conf"), lines);
        master = Peers.start(
                folder.resolve("output"), List.of("/usr/sbin/dovecot", "-F", "-c", configuration.toString()));
        for (int port : new int[] {imap, imaps, pop3, pop3s}) {
            Ports.awaitListening(HOST, port, master, Duration.ofSeconds(15));
        }
    }

    /**
     * Starts Dovecot, or skips the test where it is missing.
     *
     * @param settings further lines for {@code dovecot.conf}, overriding ours; without a {@code passdb} among them
     *     nobody can log in
     */
    public static DovecotPeer start(Credential credential, String... settings) {
        Peers.program("dovecot", "dovecot-imapd dovecot-pop3d");
        Peers.needRoot("Dovecot");
        try {
            return new DovecotPeer(Files.createTempDirectory("dovecot"), credential, List.of(settings));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int imapPort() {
        return imap;
    }

    public int imapsPort() {
        return imaps;
    }

    public int pop3Port() {
        return pop3;
    }

    public int pop3sPort() {
        return pop3s;
    }

    @Override
    public void close() throws IOException {
        Peers.stop(master);
        Peers.delete(folder);
    }

    private List<String> lines(Path pem) {
        return List.of(
                "base_dir = " + folder.resolve("run"),
                "state_dir = " + folder.resolve("state"),
                "log_path = " + folder.resolve("log"),
                "protocols = imap pop3",
                "listen = " + HOST,
                "ssl = required",
                "ssl_cert = <" + pem,
                "ssl_key = <" + pem,
                "ssl_min_protocol = TLSv1.2",
                "auth_mechanisms = plain login",
                "mail_location = maildir:" + folder.resolve("mail"),
                "userdb {\n driver = static\n args = uid=65534 gid=65534 home=" + folder.resolve("home") + "\n}",
                login("imap", imap, imaps),
                login("pop3", pop3, pop3s));
    }

    private static String login(String protocol, int port, int securePort) {
        return "service " + protocol + "-login {\n inet_listener " + protocol + " {\n port = " + port
                + "\n }\n inet_listener " + protocol + "s {\n port = " + securePort + "\n ssl = yes\n }\n}";
    }
}
