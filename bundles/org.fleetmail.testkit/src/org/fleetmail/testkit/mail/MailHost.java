package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.pki.Credential;

/**
 * A real mail server on loopback: Postfix takes mail for {@value #DOMAIN} and puts it into mailboxes from which Dovecot
 * gives it out by IMAP and POP3. Dovecot also checks the logins of Postfix. Only who logs in may send, unless the
 * settings say otherwise.
 */
public final class MailHost implements AutoCloseable {
    /** The domain of every address. */
    public static final String DOMAIN = "fleet.test";

    /** An address with a mailbox; addresses with a tag, {@code scan+tag@…}, end there too. */
    public static final String ADDRESS = "scan@" + DOMAIN;

    /** The password of {@link #ADDRESS}. */
    public static final String PASSWORD = "pass, word=of the tests";

    private static final String NOBODY = "65534";

    private final Path folder;
    private final Path users;
    private final DovecotPeer dovecot;
    private final PostfixPeer postfix;

    private MailHost(Path folder, Credential credential, List<String> logins, List<String> settings)
            throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path mail = Files.createDirectories(folder.resolve("mail"));
        Files.setPosixFilePermissions(mail, PosixFilePermissions.fromString("rwxrwxrwx"));
        users = folder.resolve("users");
        password(PASSWORD);
        Files.writeString(folder.resolve("addresses"), ADDRESS + " " + ADDRESS + "/\n");
        int authentication = Ports.free();
        dovecot = DovecotPeer.start(
                credential,
                Stream.concat(Stream.of(dovecot(mail, authentication)), logins.stream())
                        .toArray(String[]::new));
        postfix = PostfixPeer.start(
                credential,
                Stream.concat(postfix(mail, authentication).stream(), settings.stream())
                        .toArray(String[]::new));
    }

    /**
     * Starts both, or skips the test where one is missing.
     *
     * @param settings further lines for Postfix's {@code main.cf}, overriding ours
     */
    public static MailHost start(Credential credential, String... settings) {
        try {
            return new MailHost(Files.createTempDirectory("mail"), credential, List.of(), List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts both with logins by tokens ({@code XOAUTH2} and {@code OAUTHBEARER}) beside those by password.
     *
     * @param introspection where Dovecot asks whether a token is good (RFC 7662); the answer names the user as
     *     {@code email}
     */
    public static MailHost withTokens(Credential credential, URI introspection) {
        try {
            Path folder = Files.createTempDirectory("mail");
            Path tokens = Files.write(
                    folder.resolve("oauth2.conf"),
                    List.of(
                            "introspection_mode = post",
                            "introspection_url = " + introspection,
                            "username_attribute = email",
                            "active_attribute = active",
                            "active_value = true",
                            "timeout_msecs = 5000"));
            List<String> logins = List.of(
                    "auth_mechanisms = plain login xoauth2 oauthbearer",
                    "passdb {\n driver = oauth2\n mechanisms = xoauth2 oauthbearer\n args = " + tokens + "\n}");
            return new MailHost(folder, credential, logins, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts both so that who has fetched by POP3 may send without a login from the same address. */
    public static MailHost withPopBeforeSmtp(Credential credential) {
        try {
            Path folder = Files.createTempDirectory("mail");
            Path shared = Files.createDirectory(folder.resolve("shared"));
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
            Path table = shared.resolve("fetched");
            Path script = Files.writeString(
                    folder.resolve("note-address"),
                    "#!/bin/sh\necho \"$IP OK\" > %1$s && /usr/sbin/postmap hash:%1$s\nexec \"$@\"\n".formatted(table));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.writeString(table, "192.0.2.1 OK\n");
            new ProcessBuilder("/usr/sbin/postmap", "hash:" + table)
                    .start()
                    .onExit()
                    .join();
            Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-rw-rw-"));
            Files.setPosixFilePermissions(shared.resolve("fetched.db"), PosixFilePermissions.fromString("rw-rw-rw-"));
            List<String> logins = List.of(
                    "service pop3 {\n executable = pop3 pop3-postlogin\n}",
                    "service pop3-postlogin {\n executable = script-login " + script
                            + "\n unix_listener pop3-postlogin {\n }\n}");
            List<String> relaying =
                    List.of("smtpd_relay_restrictions = check_client_access hash:" + table + ", reject");
            return new MailHost(folder, credential, logins, relaying);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives {@link #ADDRESS} another password; who logs in from now on needs it. */
    public void password(String password) {
        try {
            Files.writeString(users, ADDRESS + ":{PLAIN}" + password + "::::::\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Dovecot looks at the file once a second
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_100));
    }

    /** The address a service listens on. */
    public static String address(Service service) {
        return service == Service.IMAP || service == Service.POP3 ? DovecotPeer.HOST : "127.0.0.1";
    }

    /** The port of a service, for STARTTLS or for implicit TLS. */
    public int port(Service service, TransportSecurity security) {
        boolean implicit = security == TransportSecurity.IMPLICIT_TLS;
        return switch (service) {
            case IMAP -> implicit ? dovecot.imapsPort() : dovecot.imapPort();
            case POP3 -> implicit ? dovecot.pop3sPort() : dovecot.pop3Port();
            case SUBMISSION, RELAY, HTTPS -> implicit ? postfix.smtpsPort() : postfix.submissionPort();
        };
    }

    /** How many messages are in the mailbox. */
    public long messages() {
        return mailbox().size();
    }

    /** Every message in the mailbox, whole. */
    public List<String> mail() {
        List<String> messages = new ArrayList<>();
        try {
            for (Path file : mailbox()) {
                messages.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** Waits until a message with this subject is in the mailbox, and tells it whole; empty after 20 seconds. */
    public Optional<String> await(String subject) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Optional<String> found = find(subject);
        while (found.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            found = find(subject);
        }
        return found;
    }

    private Optional<String> find(String subject) {
        return mail().stream()
                .filter(message -> message.contains("\nSubject: " + subject + "\n"))
                .findFirst();
    }

    private List<Path> mailbox() {
        List<Path> messages = new ArrayList<>();
        for (String name : List.of("new", "cur")) {
            Path place = folder.resolve("mail").resolve(ADDRESS).resolve(name);
            if (Files.isDirectory(place)) {
                messages.addAll(files(place));
            }
        }
        return messages;
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] dovecot(Path mail, int authentication) {
        return new String[] {
            "passdb {\n driver = passwd-file\n args = scheme=PLAIN username_format=%u " + users + "\n}",
            "auth_mechanisms = plain login cram-md5 digest-md5 scram-sha-1 scram-sha-256 apop",
            "auth_cache_size = 0",
            "auth_failure_delay = 0",
            "service anvil {\n unix_listener anvil-auth-penalty {\n mode = 0\n }\n}",
            "mail_location = maildir:" + mail + "/%u",
            "service auth {\n inet_listener {\n address = 127.0.0.1\n port = " + authentication + "\n }\n}"
        };
    }

    private List<String> postfix(Path mail, int authentication) {
        return List.of(
                "smtpd_sasl_type = dovecot",
                "smtpd_sasl_path = inet:127.0.0.1:" + authentication,
                "smtpd_sasl_mechanism_filter = !external, static:all",
                "smtpd_sasl_security_options = noanonymous",
                "smtpd_relay_restrictions = permit_sasl_authenticated, reject",
                "smtpd_tls_received_header = yes",
                "virtual_mailbox_domains = " + DOMAIN,
                "virtual_mailbox_base = " + mail,
                "virtual_mailbox_maps = texthash:" + folder.resolve("addresses"),
                "virtual_minimum_uid = 100",
                "virtual_uid_maps = static:" + NOBODY,
                "virtual_gid_maps = static:" + NOBODY,
                "virtual_transport = virtual:",
                "recipient_delimiter = +",
                "maximal_queue_lifetime = 0");
    }

    @Override
    public void close() throws IOException {
        postfix.close();
        dovecot.close();
        Peers.delete(folder);
    }
}
