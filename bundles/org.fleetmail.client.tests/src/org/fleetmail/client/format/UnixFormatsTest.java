package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.forwarder.ForwardRule;
import org.fleetmail.client.forwarder.Forwarder;
import org.fleetmail.client.forwarder.LocalPort;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Master;
import org.xbill.DNS.SRVRecord;

class UnixFormatsTest {
    @TempDir
    private Path home;

    static Stream<String> names() {
        return Stream.concat(Samples.NAMES.stream(), Samples.WIDE_NAMES.stream());
    }

    private Path file(String format, MailAccount account) throws Exception {
        Path file = home.resolve(format);
        Files.write(file, Samples.write(format, account).getFirst().content());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @ParameterizedTest
    @MethodSource("names")
    void msmtp_understands_user_names(String user) throws Exception {
        Program msmtp = Program.of("msmtp", "msmtp");
        Path file = file("msmtprc", Samples.withUser(Samples.pop("A"), user));
        var run = msmtp.run(home, "-C", file.toString(), "--pretend", "x@example.com");
        assertThat(run.output().lines())
                .contains("user = " + user, "host = smtp.example.com", "port = 587", "tls = on", "tls_starttls = on");
    }

    @Test
    void msmtp_understands_every_login_and_method() throws Exception {
        Program msmtp = Program.of("msmtp", "msmtp");
        for (Login login : Set.of(Login.NONE, Login.PASSWORD, Login.CRAM_MD5, Login.SCRAM)) {
            var server = Samples.server(MailProtocol.SMTP, 465, TransportSecurity.IMPLICIT_TLS, login, "u");
            Path file = file(
                    "msmtprc",
                    Samples.account("a", "A", Samples.pop("A").incoming().orElseThrow(), server));
            var run = msmtp.run(home, "-C", file.toString(), "--pretend", "x@example.com");
            assertThat(run.status()).as(run.output()).isZero();
            assertThat(run.output()).contains("tls_starttls = off");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void mpop_understands_user_names(String user) throws Exception {
        Program mpop = Program.of("mpop", "mpop");
        Path file = file("mpoprc", Samples.withUser(Samples.pop("A"), user));
        var run = mpop.run(home, "-C", file.toString(), "--pretend");
        assertThat(run.output().lines()).contains("user = " + user, "port = 995", "tls_starttls = off");
    }

    @Test
    void mpop_understands_apop() throws Exception {
        Program mpop = Program.of("mpop", "mpop");
        var run = mpop.run(home, "-C", file("mpoprc", Samples.apop()).toString(), "--pretend");
        assertThat(run.output().lines()).contains("auth = APOP", "tls = off");
    }

    @Test
    void fetchmail_understands_user_names() throws Exception {
        Program fetchmail = Program.of("fetchmail", "fetchmail");
        List<String> users = names().toList();
        Path rc = home.resolve(".fetchmailrc");
        MailAccount[] accounts = users.stream()
                .map(user -> Samples.withUser(Samples.pop("A"), user))
                .toArray(MailAccount[]::new);
        Files.write(rc, Samples.write("fetchmailrc", accounts).getFirst().content());
        Files.setPosixFilePermissions(rc, PosixFilePermissions.fromString("rw-------"));
        var run = fetchmail.run(home, "-f", rc.toString(), "-V");
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("SSL encrypted sessions enabled.", "using service 995");
        for (int i = 0; i < users.size(); i++) {
            String poll = i == 0 ? "sato" : "sato-" + (i + 1);
            assertThat(run.output()).contains("Options for retrieving from " + users.get(i) + "@" + poll + ":");
        }
    }

    @Test
    void fetchmail_is_told_apop_and_to_stay_in_clear() {
        assertThat(Samples.text("fetchmailrc", Samples.apop())).contains("protocol APOP port 110", "sslproto \"\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void neomutt_understands_names(String name) throws Exception {
        Program neomutt = Program.of("neomutt", "neomutt");
        Path file = file("neomutt-muttrc", Samples.withUser(Samples.imap(name), name));
        var run =
                neomutt.run(home, "-n", "-F", file.toString(), "-Q", "real_name", "-Q", "imap_user", "-Q", "smtp_url");
        String quoted = name.replaceAll("([\\\\\"])", "\\\\$1");
        assertThat(run.output()).contains("real_name = \"" + quoted + "\"", "imap_user = \"" + quoted + "\"");
        assertThat(run.output()).contains("smtps://").contains("@smtp.example.com:465/");
    }

    @Test
    void neomutt_is_not_given_a_login_it_would_answer_with_clear_text() {
        assertThat(Samples.refusal("neomutt-muttrc", Samples.apop())).contains("CRAM-MD5");
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_come_back_from_accountrc(String name) {
        var file = IniFile.read(Samples.text("sylpheed-accountrc", Samples.withUser(Samples.pop(name), name)), false);
        assertThat(file.get("Account: 1"))
                .containsEntry("name", name)
                .containsEntry("user_id", name)
                .containsEntry("ssl_pop", "1")
                .containsEntry("ssl_smtp", "2")
                .containsEntry("set_smtpport", "1")
                .containsEntry("smtp_port", "587")
                .containsEntry("protocol", "0");
    }

    @Test
    void accountrc_knows_apop_cram_md5_and_several_accounts() {
        var file = IniFile.read(Samples.text("sylpheed-accountrc", Samples.apop(), Samples.imap("B")), false);
        assertThat(file.get("Account: 1"))
                .containsEntry("use_apop_auth", "1")
                .containsEntry("smtp_auth_method", "2")
                .containsEntry("is_default", "1");
        assertThat(file.get("Account: 2")).containsEntry("protocol", "3").containsEntry("ssl_imap", "1");
    }

    @Test
    @Tag("row:C08")
    void mew_gets_the_configuration_of_the_guide() {
        assertThat(Samples.text("mew-elisp", Samples.apop()))
                .contains(
                        "(\"name\" . \"海瀬哲也(Tetsuya Kaise)\")",
                        "(\"user\" . \"kaise\")",
                        "(\"mail-domain\" . \"personal.email.ne.jp\")",
                        "(\"smtp-server\" . \"mail.asahi-net.or.jp\")",
                        "(\"smtp-user\" . \"kaise\")",
                        "(\"smtp-auth\" . \"CRAM-MD5\")",
                        "(\"smtp-auth-list\" . (\"CRAM-MD5\"))",
                        "(\"pop-server\" . \"pop.asahi-net.or.jp\")",
                        "(\"pop-auth\" . apop)",
                        "(\"pop-user\" . \"kaise\")");
    }

    @Test
    void emacs_reads_the_names_of_mew() throws Exception {
        Program emacs = Program.of("emacs", "emacs-nox");
        for (String name : names().toList()) {
            Path file = file("mew-elisp", Samples.withUser(Samples.pop(name), name));
            String show = "(let ((c (cdr (car mew-config-alist)))) (set-locale-environment \"C.UTF-8\")"
                    + "(princ (format \"%s|%s|%S|%s\" (cdr (assoc \"name\" c)) (cdr (assoc \"pop-user\" c))"
                    + " (cdr (assoc \"pop-ssl\" c)) (cdr (assoc \"smtp-ssl-port\" c)))))";
            var run = emacs.run(home, "--batch", "-Q", "-l", file.toString(), "--eval", show);
            assertThat(run.output()).isEqualTo(name + "|" + name + "|t|587");
        }
    }

    @Test
    @Tag("row:M1")
    void emacs_reads_every_key_of_the_guide() throws Exception {
        Program emacs = Program.of("emacs", "emacs-nox");
        Path file = file("mew-elisp", Samples.apop());
        String show = "(progn (set-locale-environment \"C.UTF-8\") (dolist (c mew-config-alist) (dolist (e (cdr c))"
                + " (princ (format \"%s %s %s\n\" (car c) (car e) (cdr e))))))";
        assertThat(emacs.run(home, "--batch", "-Q", "-l", file.toString(), "--eval", show)
                        .output()
                        .lines())
                .contains(
                        "default name 海瀬哲也(Tetsuya Kaise)",
                        "default user kaise",
                        "default mail-domain personal.email.ne.jp",
                        "default smtp-server mail.asahi-net.or.jp",
                        "default smtp-user kaise",
                        "default smtp-auth CRAM-MD5",
                        "default pop-server pop.asahi-net.or.jp",
                        "default pop-auth apop",
                        "default pop-user kaise",
                        "microsoft content-type Application/Octet-Stream");
    }

    @Test
    void evolution_has_three_files_for_an_account() {
        var files = Samples.write("evolution-sources", Samples.imap("表示ソ\\能"));
        assertThat(files)
                .extracting(ExportedFile::name)
                .containsExactly("suzuki.source", "suzuki-identity.source", "suzuki-transport.source");
        var receiving = IniFile.read(files.get(0).text(StandardCharsets.UTF_8), false);
        assertThat(receiving.get("Data Source")).containsEntry("DisplayName", "表示ソ\\\\能");
        assertThat(receiving.get("Security")).containsEntry("Method", "ssl-on-alternate-port");
        assertThat(receiving.get("Mail Account"))
                .containsEntry("BackendName", "imapx")
                .containsEntry("IdentityUid", "suzuki-identity");
        var identity = IniFile.read(files.get(1).text(StandardCharsets.UTF_8), false);
        assertThat(identity.get("Mail Submission")).containsEntry("TransportUid", "suzuki-transport");
    }

    @Test
    void stone_does_apop_on_the_side_of_the_server() {
        var apop = new ForwardRule(MailProtocol.POP3, LocalPort.USUAL, "pop.example.com", 110, Forwarder.Skill.APOP);
        var tls = new ForwardRule(
                MailProtocol.SMTP, new LocalPort(4465), "smtp.example.com", 465, Forwarder.Skill.IMPLICIT_TLS);
        assertThat(StoneConfiguration.of(List.of(apop, tls)).text(StandardCharsets.US_ASCII))
                .isEqualTo("""
                    -n
                    pop.example.com:110/apop localhost:3999
                    --
                    smtp.example.com:465/ssl localhost:4465
                    """)
                .doesNotContain("#");
    }

    @Test
    void stone_accepts_its_file() throws Exception {
        Program stone = Program.of("stone", "stone");
        var tls =
                new ForwardRule(MailProtocol.SMTP, new LocalPort(4465), "127.0.0.1", 465, Forwarder.Skill.IMPLICIT_TLS);
        Path file = Files.write(
                home.resolve("stone.cfg"), StoneConfiguration.of(List.of(tls)).content());
        assertThat(stone.run(home, "-C", file.toString(), "-N").status()).isZero();
    }

    @Test
    @Tag("row:M2")
    void stone_runs_with_its_file_and_speaks_tls_with_a_real_server_in_the_clients_place() throws Exception {
        Program.of("stone", "stone");
        var credential =
                new TestAuthority("stone").wish("127.0.0.1", DovecotPeer.HOST).issue();
        int local = localPort();
        try (DovecotPeer dovecot = DovecotPeer.start(credential)) {
            var rule = new ForwardRule(
                    MailProtocol.POP3,
                    new LocalPort(local),
                    DovecotPeer.HOST,
                    dovecot.pop3sPort(),
                    Forwarder.Skill.IMPLICIT_TLS);
            Path file = Files.write(
                    home.resolve("stone.cfg"),
                    StoneConfiguration.of(List.of(rule)).content());
            Process stone = Peers.start(home.resolve("log"), List.of("stone", "-C", file.toString()));
            try {
                Ports.awaitListening(local, stone, Duration.ofSeconds(15));
                try (Socket socket = new Socket("127.0.0.1", local);
                        InputStream in = socket.getInputStream();
                        OutputStream out = socket.getOutputStream()) {
                    out.write("CAPA\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
                    assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                            .startsWith("+OK")
                            .contains("SASL PLAIN LOGIN")
                            .doesNotContain("STLS");
                }
            } finally {
                Peers.stop(stone);
            }
        }
    }

    @Test
    @Tag("row:F5")
    void stone_with_apop_logs_in_by_it_for_a_client_that_cannot() throws Exception {
        Path program = Peers.tools().resolve("stone/stone-apop");
        assumeTrue(Files.isExecutable(program), "stone with APOP was not built; ./fleetmail test does it");
        var credential =
                new TestAuthority("stone").wish("127.0.0.1", DovecotPeer.HOST).issue();
        int local = localPort();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path users = Files.writeString(home.resolve("users"), "kaise:{PLAIN}the word::::::\n");
        try (DovecotPeer dovecot = DovecotPeer.start(
                credential,
                "ssl = yes",
                "auth_mechanisms = plain apop",
                "passdb {\n driver = passwd-file\n args = scheme=PLAIN username_format=%u " + users + "\n}")) {
            var rule = new ForwardRule(
                    MailProtocol.POP3,
                    new LocalPort(local),
                    DovecotPeer.HOST,
                    dovecot.pop3Port(),
                    Forwarder.Skill.APOP);
            Path file = Files.write(
                    home.resolve("stone.cfg"),
                    StoneConfiguration.of(List.of(rule)).content());
            Process stone = Peers.start(home.resolve("log"), List.of(program.toString(), "-C", file.toString()));
            try {
                Ports.awaitListening(local, stone, Duration.ofSeconds(15));
                assertThat(login(dovecot.pop3Port(), DovecotPeer.HOST))
                        .as("the server takes no password in clear")
                        .contains("-ERR", "disallowed");
                assertThat(login(local, "127.0.0.1")).contains("+OK Logged in");
            } finally {
                Peers.stop(stone);
            }
        }
    }

    /** What a server says to a client that knows user name and password alone. */
    private static String login(int port, String host) throws IOException {
        try (Socket socket = new Socket(host, port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(20_000);
            StringBuilder answers = new StringBuilder();
            for (String command : List.of("", "USER kaise\r\n", "PASS the word\r\n", "QUIT\r\n")) {
                out.write(command.getBytes(StandardCharsets.US_ASCII));
                answers.append(in.readLine()).append('\n');
            }
            return answers.toString();
        }
    }

    /** A port of four digits that is free now. */
    private static int localPort() {
        return IntStream.range(4000, 9999)
                .filter(port -> {
                    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                        return socket.isBound();
                    } catch (IOException e) {
                        return false;
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_dns_library_reads_the_srv_records() throws Exception {
        String zone = Samples.text("dns-srv", Samples.pop("A"), Samples.imap("B"), Samples.pop("C"));
        Map<String, String> found = new TreeMap<>();
        try (Master master = new Master(new ByteArrayInputStream(zone.getBytes(StandardCharsets.US_ASCII)))) {
            for (var record = master.nextRecord(); record != null; record = master.nextRecord()) {
                var srv = (SRVRecord) record;
                found.put(srv.getName().toString(), srv.getTarget() + ":" + srv.getPort());
            }
        }
        assertThat(found)
                .containsExactly(
                        Map.entry("_imaps._tcp.example.com.", "imap.example.com.:993"),
                        Map.entry("_pop3s._tcp.example.com.", "pop3.example.com.:995"),
                        Map.entry("_submission._tcp.example.com.", "smtp.example.com.:587"),
                        Map.entry("_submissions._tcp.example.com.", "smtp.example.com.:465"));
    }
}
