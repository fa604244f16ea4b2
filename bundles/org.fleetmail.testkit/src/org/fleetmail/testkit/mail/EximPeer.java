package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.fleetmail.testkit.pki.Credential;

/**
 * A real Exim with GnuTLS on loopback: one port with STARTTLS and one with implicit TLS. Its Debian package does not install
 * beside Postfix, so it may also lie unpacked in the folder for tools. It insists on its own user, which is pretended by
 * nss_wrapper. Started and stopped by its own process.
 */
public final class EximPeer implements AutoCloseable {
    private static final String USER = "Debian-exim:x:65534:65534::/nonexistent:/usr/sbin/nologin\n";
    private static final String GROUP = "Debian-exim:x:65534:\n";
    private static final int NOBODY = 65534;

    private final Path folder;
    private final int starttls = Ports.free();
    private final int implicit = Ports.free();
    private final Process daemon;

    private EximPeer(Path folder, Path program, Path wrapper, Credential credential, List<String> settings)
            throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path pem = credential.writePem(folder.resolve("server.pem"));
        Files.setPosixFilePermissions(pem, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setAttribute(Files.createDirectory(folder.resolve("spool")), "unix:uid", NOBODY);
        Path users = Files.writeString(folder.resolve("passwd"), Files.readString(Path.of("/etc/passwd")) + USER);
        Path groups = Files.writeString(folder.resolve("group"), Files.readString(Path.of("/etc/group")) + GROUP);
        Path configuration = Files.writeString(folder.resolve("exim.conf"), configuration(pem, settings));
        List<String> command = List.of(
                "/usr/bin/env",
                "LD_PRELOAD=" + wrapper,
                "NSS_WRAPPER_PASSWD=" + users,
                "NSS_WRAPPER_GROUP=" + groups,
                program.toString(),
                "-C",
                configuration.toString(),
                "-bdf");
        daemon = Peers.start(folder.resolve("output"), command);
        for (int port : new int[] {starttls, implicit}) {
            Ports.awaitListening(port, daemon, Duration.ofSeconds(15));
        }
    }

    /**
     * Starts Exim, or skips the test where it is missing.
     *
     * @param settings further lines for the main part of its configuration
     */
    public static EximPeer start(Credential credential, String... settings) {
        Path program = Peers.found("Exim", Peers.tools().resolve("exim/usr/sbin/exim4"), Path.of("/usr/sbin/exim4"));
        Path wrapper = Peers.nssWrapper();
        Peers.needRoot("Exim");
        try {
            return new EximPeer(Files.createTempDirectory("exim"), program, wrapper, credential, List.of(settings));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int startTlsPort() {
        return starttls;
    }

    public int implicitPort() {
        return implicit;
    }

    @Override
    public void close() throws IOException {
        Peers.stop(daemon);
        Peers.delete(folder);
    }

    private String configuration(Path pem, List<String> settings) {
        return """
            exim_user = nobody
            exim_group = nogroup
            keep_environment =
            primary_hostname = mail.fleet.test
            local_interfaces = 127.0.0.1
            daemon_smtp_ports = %1$d : %2$d
            tls_on_connect_ports = %2$d
            tls_advertise_hosts = *
            tls_certificate = %3$s
            tls_privatekey = %3$s
            spool_directory = %4$s/spool
            log_file_path = %4$s/%%slog
            pid_file_path = %4$s/pid
            smtp_accept_max = 0
            acl_smtp_rcpt = nobody
            %5$s
            begin acl
            nobody:
              deny
            begin authenticators
            plain:
              driver = plaintext
              public_name = PLAIN
              server_prompts = :
              server_condition = false
              server_advertise_condition = ${if def:tls_in_cipher }
            """.formatted(starttls, implicit, pem, folder, String.join("\n", settings));
    }
}
