package org.fleetmail.client.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.format.ExportedFile;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.program.LocalNames;
import org.fleetmail.testkit.program.Mew;
import org.fleetmail.testkit.program.Sylpheed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The programs of a Unix desktop send and fetch with our files, at a real Postfix and a real Dovecot, whose certificates
 * they check. Nothing of the files is changed; what is added is the password and the authority.
 */
class UnixProgramsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Unix");
    private static final Map<String, String> NAMES =
            Map.of("smtp.fleet.test", "127.0.0.1", "mail.fleet.test", DovecotPeer.HOST);
    private static final String GIVE_PASSWORD = "--passwordeval=printf %s '" + MailHost.PASSWORD + "'";

    private static MailHost host;

    @TempDir
    private Path home;

    private Path root;
    private Map<String, String> names;

    @BeforeAll
    static void start() {
        host = MailHost.start(
                AUTHORITY.wish(NAMES.keySet().toArray(String[]::new)).issue());
    }

    @AfterAll
    static void stop() throws IOException {
        if (host != null) {
            host.close();
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        names = LocalNames.environment(home.resolve("hosts"), NAMES);
        root = Files.writeString(home.resolve("authority.pem"), Credential.pem(AUTHORITY.root()));
    }

    private static MailAccount account(String id, Service service, TransportSecurity method, Login sending) {
        return ExportedAccounts.account(
                host,
                asked -> asked == Service.SUBMISSION ? "smtp.fleet.test" : "mail.fleet.test",
                id,
                service,
                method,
                Login.PASSWORD,
                sending);
    }

    /** The first file of a form, where only its owner may read it. */
    private Path export(String format, MailAccount account) throws IOException {
        ExportedFile file = ExportedAccounts.files(format, account).getFirst();
        Path path = Files.write(home.resolve(file.name()), file.content());
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }

    private static void arrived(String subject) {
        assertThat(host.await(subject)).hasValueSatisfying(UnixProgramsTest::encrypted);
    }

    private static void encrypted(String mail) {
        assertThat(mail).contains("(using TLSv1.3 with cipher", "with ESMTPSA");
    }

    private static void done(Program.Run run) {
        assertThat(run.status()).as(run.output()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void msmtp_sends_and_mpop_and_fetchmail_fetch_it(TransportSecurity method) throws Exception {
        MailAccount account = account("scan", Service.POP3, method, Login.CRAM_MD5);
        String subject = "by msmtp with " + method;
        String trust = "--tls-trust-file=" + root;
        done(Program.of("msmtp", "msmtp")
                .run(
                        home,
                        names,
                        "To: " + MailHost.ADDRESS + "\nSubject: " + subject + "\n\nHello\n",
                        "-C",
                        export("msmtprc", account).toString(),
                        trust,
                        GIVE_PASSWORD,
                        MailHost.ADDRESS));
        arrived(subject);
        for (String folder : List.of("new", "cur", "tmp")) {
            Files.createDirectories(home.resolve("Mail").resolve(folder));
        }
        done(Program.of("mpop", "mpop")
                .run(home, names, "", "-C", export("mpoprc", account).toString(), trust, GIVE_PASSWORD));
        assertThat(fetchedByMpop()).contains("\nSubject: " + subject + "\n");
        assertThat(fetchedByFetchmail(account)).contains("\nSubject: " + subject + "\n");
    }

    private String fetchedByMpop() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(home.resolve("Mail/new"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private String fetchedByFetchmail(MailAccount account) throws Exception {
        Path netrc = Files.writeString(
                home.resolve(".netrc"),
                "machine mail.fleet.test login " + MailHost.ADDRESS + " password \"" + MailHost.PASSWORD + "\"\n");
        Files.setPosixFilePermissions(netrc, PosixFilePermissions.fromString("rw-------"));
        Path box = home.resolve("fetched");
        done(Program.of("fetchmail", "fetchmail")
                .run(
                        home,
                        names,
                        "",
                        "-f",
                        export("fetchmailrc", account).toString(),
                        "--nodetach",
                        "--nosyslog",
                        "--sslcertfile",
                        root.toString(),
                        "--pidfile",
                        home.resolve("pid").toString(),
                        "-m",
                        "sh -c \"cat >> " + box + "\""));
        return Files.readString(box, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void neomutt_sends_and_fetches_by_imap(TransportSecurity method) throws Exception {
        Program neomutt = Program.of("neomutt", "neomutt");
        String subject = "by neomutt with " + method;
        Path settings = export("neomutt-muttrc", account("scan", Service.IMAP, method, Login.PASSWORD));
        Path added = Files.writeString(home.resolve("added"), """
            source %s
            set smtp_pass="%2$s" imap_pass="%2$s" confirmappend=no
            set certificate_file=%3$s ssl_ca_certificates_file=%3$s
            """.formatted(settings, MailHost.PASSWORD, root));
        done(neomutt.run(home, names, "Hello\n", "-n", "-F", added.toString(), "-s", subject, MailHost.ADDRESS));
        arrived(subject);
        Path box = home.resolve("box");
        String keys = "push \"<tag-pattern>~s neomutt<enter><tag-prefix><copy-message><kill-line>%s<enter>y<quit>\""
                .formatted(box);
        Path typed = Files.writeString(home.resolve("typed"), Files.readString(added) + keys + "\n");
        done(Program.of("script", "bsdutils").run(home, names, "", "-qec", "neomutt -n -F " + typed, "/dev/null"));
        assertThat(Files.readString(box, StandardCharsets.ISO_8859_1)).contains("\nSubject: " + subject + "\n");
    }

    @Test
    void sylpheed_sends_and_fetches_by_starttls_and_by_implicit_tls() throws Exception {
        try (Sylpheed sylpheed = Sylpheed.prepare(home, names)) {
            ExportedFile file = ExportedAccounts.files(
                            "sylpheed-accountrc",
                            account("starttls", Service.POP3, TransportSecurity.STARTTLS, Login.CRAM_MD5),
                            account("implicit", Service.POP3, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD))
                    .getFirst();
            sylpheed.accounts(file.text(StandardCharsets.UTF_8), MailHost.PASSWORD);
            sylpheed.trust(root);
            sylpheed.queue(1, MailHost.ADDRESS, "by sylpheed with starttls");
            sylpheed.queue(2, MailHost.ADDRESS, "by sylpheed with implicit tls");
            sylpheed.start();
            assertThat(sylpheed.send()).as(sylpheed.said()).isTrue();
            arrived("by sylpheed with starttls");
            arrived("by sylpheed with implicit tls");
            assertThat(sylpheed.fetch("by sylpheed with implicit tls"))
                    .as(sylpheed.said())
                    .isTrue();
            assertThat(sylpheed.said())
                    .contains("ESMTP> STARTTLS", "ESMTP> AUTH CRAM-MD5", "POP3> STLS", "ESMTP> AUTH LOGIN");
        }
    }

    @Test
    void sylpheed_sends_and_reads_by_imap_with_starttls_and_with_implicit_tls() throws Exception {
        try (Sylpheed sylpheed = Sylpheed.prepare(home, names)) {
            ExportedFile file = ExportedAccounts.files(
                            "sylpheed-accountrc",
                            account("starttls", Service.IMAP, TransportSecurity.STARTTLS, Login.PASSWORD),
                            account("implicit", Service.IMAP, TransportSecurity.IMPLICIT_TLS, Login.CRAM_MD5))
                    .getFirst();
            sylpheed.accounts(file.text(StandardCharsets.UTF_8), MailHost.PASSWORD);
            sylpheed.folders("starttls", "implicit");
            sylpheed.trust(root);
            sylpheed.start();
            for (String account : List.of("starttls", "implicit")) {
                String subject = "by sylpheed's imap account " + account;
                sylpheed.queue(account.equals("starttls") ? 1 : 2, MailHost.ADDRESS, subject);
                assertThat(sylpheed.send()).as(sylpheed.said()).isTrue();
                arrived(subject);
                assertThat(sylpheed.open(account, subject)).as(sylpheed.said()).isTrue();
            }
            assertThat(sylpheed.said()).containsPattern("IMAP4> \\d+ STARTTLS").contains("ESMTP> AUTH CRAM-MD5");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"POP3, STARTTLS", "POP3, IMPLICIT_TLS", "IMAP, STARTTLS", "IMAP, IMPLICIT_TLS"})
    @Tag("row:C08")
    void mew_sends_and_fetches(Service service, TransportSecurity method) throws Exception {
        String subject = "by mew with " + service + " and " + method;
        Mew mew = Mew.prepare(home, names);
        Login sending = method == TransportSecurity.STARTTLS ? Login.CRAM_MD5 : Login.PASSWORD;
        export("mew-elisp", account("scan", service, method, sending));
        mew.trust(root);
        mew.send(MailHost.ADDRESS, MailHost.PASSWORD, subject);
        assertThat(host.await(subject)).as(mew.said()).isPresent();
        assertThat(mew.fetch(MailHost.PASSWORD, subject))
                .as(mew.said())
                .hasValueSatisfying(UnixProgramsTest::encrypted);
    }
}
