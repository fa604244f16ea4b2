package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.program.Program;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnixFormatsTest {
    @TempDir
    private Path home;

    private Path file(String format, MailAccount account) throws Exception {
        Path file = home.resolve(format);
        Files.write(file, Samples.write(format, account).getFirst().content());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @ParameterizedTest
    @MethodSource("org.fleetmail.client.format.Samples#names")
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
    @MethodSource("org.fleetmail.client.format.Samples#names")
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
        List<String> users = Samples.names().toList();
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
    @MethodSource("org.fleetmail.client.format.Samples#names")
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
    @MethodSource("org.fleetmail.client.format.Samples#names")
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
}
