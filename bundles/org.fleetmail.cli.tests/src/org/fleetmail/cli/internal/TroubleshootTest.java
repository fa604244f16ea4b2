package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.mail.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code troubleshoot} and {@code routine}. */
class TroubleshootTest {
    @TempDir
    Path home;

    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    @Test
    void both_commands_explain_themselves_in_both_languages() {
        for (String command : new String[] {"troubleshoot", "routine"}) {
            assertThat(fleetmail.call(command, "--help").out()).startsWith("Usage: fleetmail " + command);
            assertThat(fleetmail.call(command, "--help", "--lang", "ja").out())
                    .startsWith("使い方: fleetmail " + command)
                    .containsPattern("[ぁ-ん]")
                    .doesNotContain("!");
        }
    }

    @Test
    @Tag("row:U1")
    void help_has_an_entry_for_servers_for_a_fleet_and_for_setting_up_one_thing() {
        assertThat(fleetmail.call("--help").out())
                .containsSubsequence("Where to begin:", "fleetmail verify", "fleetmail discover", "troubleshoot");
        assertThat(fleetmail.call("--help", "--lang", "ja").out())
                .containsSubsequence("はじめに:", "メールサーバーの担当者", "管理する方", "設定する方");
    }

    @Test
    void a_pasted_message_is_explained() {
        String message = "Port: 25, Socket Error: 10051, Error Number: 0x800CCC0E";
        assertThat(fleetmail.call("troubleshoot", "--message", message).out())
                .contains("OP25B", "Blocked port", "seesaa");
        assertThat(fleetmail.call("troubleshoot", "--message", "hello").out()).contains("not known");
        assertThat(fleetmail.call("troubleshoot").status()).isEqualTo(2);
    }

    @Test
    void an_account_that_reaches_nothing_ends_in_a_finding_and_in_evidence_without_the_password() throws IOException {
        int port = Ports.free();
        Path fleet = Files.writeString(home.resolve("office.fleet"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <fleet:Fleet xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fleet="urn:fleetmail:fleet"
                id="office" name="Office">
              <endpoints id="out" host="127.0.0.1" port="%d" transportSecurity="STARTTLS"/>
              <accounts id="sato" address="sato@example.com" secret="sato-mail" outgoing="out"/>
            </fleet:Fleet>
            """.formatted(port));
        Path evidence = home.resolve("evidence.zip");
        Called called = fleetmail
                .secret("sato-mail", "the-password")
                .call(
                        "troubleshoot",
                        "--fleet",
                        fleet,
                        "--account",
                        "sato",
                        "--client",
                        "OE6",
                        "--system",
                        "Windows XP SP2",
                        "-o",
                        evidence);
        assertThat(called.status()).as(called.all()).isEqualTo(1);
        assertThat(called.out())
                .contains("To mend first: Port and method", "Nothing answers at smtp+starttls://127.0.0.1:" + port)
                .doesNotContain("the-password");
        try (ZipFile zip = new ZipFile(evidence.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("steps.txt", "server-submission.json");
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .isNotBlank()
                            .doesNotContain("the-password");
                }
            }
        }
    }

    @Test
    void a_routine_is_due_until_it_is_ticked_off() {
        Called before = fleetmail.call("routine");
        assertThat(before.status()).isEqualTo(1);
        assertThat(before.out()).contains("[ ] certificates", "last never", "[ ] provider", "as far as which server");
        Called after = fleetmail.call("routine", "--done", "certificates", "--note", "two renewed");
        assertThat(after.out()).contains("[x] certificates", "two renewed").contains("[ ] review");
        assertThat(fleetmail.call("routine", "--lang", "ja").out()).contains("[x] certificates – 証明書の有効期限", "次回");
        assertThat(fleetmail.call("routine", "--done", "nothing").status()).isEqualTo(2);
    }
}
