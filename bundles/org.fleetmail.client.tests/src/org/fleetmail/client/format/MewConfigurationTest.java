package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.program.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MewConfigurationTest {
    @TempDir
    private Path home;

    private Path file(MailAccount account) throws IOException {
        return Files.write(
                home.resolve("mew"),
                Samples.write("mew-elisp", account).getFirst().content());
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
        for (String name : Samples.names().toList()) {
            Path file = file(Samples.withUser(Samples.pop(name), name));
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
        Path file = file(Samples.apop());
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
}
