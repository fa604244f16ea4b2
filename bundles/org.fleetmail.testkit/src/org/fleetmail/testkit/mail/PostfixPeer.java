package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.fleetmail.testkit.pki.Credential;

/**
 * A real Postfix on loopback with its own configuration, queue and data in a temporary folder: one port for submission
 * with STARTTLS and one with implicit TLS. All mail is thrown away. Started and stopped by its own process.
 */
public final class PostfixPeer implements AutoCloseable {
    private final Path folder;
    private final Map<String, Integer> entrances = new LinkedHashMap<>();
    private final List<String> entranceServices = new ArrayList<>();
    private final int submission = Ports.free();
    private final int smtps = Ports.free();
    private final Process master;

    private PostfixPeer(Path folder, Credential credential, List<Entrance> further, List<String> settings)
            throws IOException {
        this.folder = folder;
        for (Entrance entrance : further) {
            entranceServices.add(service(entrance));
        }
        configure(credential, settings);
        Path log = folder.resolve("log");
        Process check = Peers.start(log, List.of("/usr/sbin/postfix", "-c", folder.toString(), "check"));
        check.onExit().join();
        master = Peers.start(log, List.of("/usr/lib/postfix/sbin/master", "-c", folder.toString(), "-d"));
        Ports.awaitListening(submission, master, Duration.ofSeconds(15));
        Ports.awaitListening(smtps, master, Duration.ofSeconds(15));
        for (int port : entrances.values()) {
            Ports.awaitListening(port, master, Duration.ofSeconds(15));
        }
    }

    /**
     * Starts Postfix, or skips the test where it is missing.
     *
     * @param settings further lines for {@code main.cf}, overriding ours
     */
    public static PostfixPeer start(Credential credential, String... settings) {
        return start(credential, List.of(), settings);
    }

    /** Starts Postfix with further ports, or skips the test where it is missing. */
    public static PostfixPeer start(Credential credential, List<Entrance> further, String... settings) {
        Peers.program("postfix", "postfix");
        Peers.needRoot("Postfix");
        try {
            return new PostfixPeer(Files.createTempDirectory("postfix"), credential, further, List.of(settings));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Port of submission with STARTTLS. */
    public int submissionPort() {
        return submission;
    }

    /** Port of submission with implicit TLS. */
    public int smtpsPort() {
        return smtps;
    }

    /** Port of a further entrance. */
    public int port(String entrance) {
        return entrances.get(entrance);
    }

    /** Where its log is. */
    public Path log() {
        return folder.resolve("maillog");
    }

    @Override
    public void close() throws IOException {
        Peers.stop(master);
        Peers.delete(folder);
    }

    private void configure(Credential credential, List<String> settings) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("queue"));
        Files.setAttribute(data, "unix:uid", Files.getAttribute(Path.of("/var/lib/postfix"), "unix:uid"));
        Path pem = credential.writePem(folder.resolve("server.pem"));
        Files.setPosixFilePermissions(pem, PosixFilePermissions.fromString("rw-------"));
        List<String> lines = new ArrayList<>(List.of(
                "compatibility_level = 3.6",
                "myhostname = mail.fleet.test",
                "mydestination =",
                "inet_interfaces = 127.0.0.1",
                "inet_protocols = ipv4",
                "queue_directory = " + folder.resolve("queue"),
                "data_directory = " + data,
                "maillog_file = " + folder.resolve("maillog"),
                "maillog_file_prefixes = " + folder,
                "default_transport = discard:",
                "local_transport = discard:",
                "smtpd_tls_security_level = may",
                "smtpd_tls_chain_files = " + pem,
                "smtpd_tls_auth_only = yes",
                "smtpd_sasl_auth_enable = yes",
                "smtpd_sasl_mechanism_filter = plain, login",
                "smtpd_relay_restrictions = permit_mynetworks, reject",
                "smtpd_client_connection_count_limit = 0",
                "alias_maps =",
                "alias_database ="));
        lines.addAll(settings);
        Files.write(folder.resolve("main.cf"), lastOfEach(lines));
        List<String> all = new ArrayList<>(services());
        all.addAll(entranceServices);
        Files.write(folder.resolve("master.cf"), all);
    }

    /**
     * One line for each parameter. Postfix warns of a second one, every process of it at its start; when those warnings fill
     * the socket of postlogd(8) before that has started, nothing moves any more.
     */
    private static Collection<String> lastOfEach(List<String> lines) {
        Map<String, String> last = new LinkedHashMap<>();
        lines.forEach(line -> last.put(line.substring(0, line.indexOf('=')).strip(), line));
        return last.values();
    }

    private String service(Entrance entrance) throws IOException {
        int port = Ports.free();
        entrances.put(entrance.name(), port);
        StringJoiner files = new StringJoiner(",");
        for (Credential credential : entrance.credentials()) {
            Path pem = credential.writePem(folder.resolve(port + "-" + files.length() + ".pem"));
            Files.setPosixFilePermissions(pem, PosixFilePermissions.fromString("rw-------"));
            files.add(pem.toString());
        }
        return "127.0.0.1:" + port + " inet n - n - 30 smtpd -o smtpd_tls_chain_files=" + files
                + entrance.settings().stream().map(line -> " -o " + line).collect(Collectors.joining());
    }

    private List<String> services() {
        return List.of(
                "127.0.0.1:" + submission + " inet n - n - 30 smtpd",
                "127.0.0.1:" + smtps + " inet n - n - 30 smtpd -o smtpd_tls_wrappermode=yes",
                "pickup unix n - n 60 1 pickup",
                "cleanup unix n - n - 0 cleanup",
                "qmgr unix n - n 300 1 qmgr",
                "tlsmgr unix - - n 1000? 1 tlsmgr",
                "rewrite unix - - n - - trivial-rewrite",
                "bounce unix - - n - 0 bounce",
                "defer unix - - n - 0 bounce",
                "trace unix - - n - 0 bounce",
                "verify unix - - n - 1 verify",
                "flush unix n - n 1000? 0 flush",
                "proxymap unix - - n - - proxymap",
                "discard unix - - n - - discard",
                "virtual unix - n n - - virtual",
                "error unix - - n - - error",
                "retry unix - - n - - error",
                "anvil unix - - n - 1 anvil",
                "scache unix - - n - 1 scache",
                "postlog unix-dgram n - n - 1 postlogd");
    }
}
