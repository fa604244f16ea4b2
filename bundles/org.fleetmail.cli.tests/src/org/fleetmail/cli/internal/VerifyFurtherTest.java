package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.dns.BindPeer;
import org.fleetmail.testkit.dns.ZoneWish;
import org.fleetmail.testkit.dns.ZoneWish.Signing;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code verify} looks at beside the endpoint, and by which rules it judges. */
class VerifyFurtherTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Further");

    @TempDir
    Path home;

    private Caller fleetmail;
    private FaultyPeer server;
    private Path root;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
        root = Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        server = FaultyPeer.start(
                MailDialect.SMTP,
                Fault.NONE,
                AUTHORITY.wish("mail.fleet.test", "127.0.0.1").issue());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        fleetmail.end();
    }

    @Test
    void the_dns_is_asked_at_the_resolver_that_is_named() throws IOException {
        try (BindPeer bind = BindPeer.start(ZoneWish.of(
                "fleet.test.", Signing.GOOD, "@ MX 10 mail", "mail A 127.0.0.1", "_imap._tcp SRV 0 1 143 mail"))) {
            Path anchor = Files.write(home.resolve("anchor"), bind.anchors());
            Called called = fleetmail.call(
                    "verify",
                    "smtp+starttls://mail.fleet.test:" + server.port(),
                    "--trust",
                    root,
                    "--dns",
                    "127.0.0.1:" + bind.address().getPort(),
                    "--dns-anchor",
                    anchor,
                    "--format",
                    "json");
            JsonNode target = Shape.checked(called.out()).path("targets").path(0);
            assertThat(target.path("dns").path("domain").asText()).isEqualTo("fleet.test");
            assertThat(target.path("dns").path("mx").path("authentic").asBoolean())
                    .isTrue();
            assertThat(target.path("outcome").asText()).isEqualTo("verified");
            assertThat(target.path("findings").findValuesAsText("id")).contains("N9");
        }
    }

    @Test
    void a_rule_set_of_ones_own_judges() throws IOException {
        Path rules = Files.writeString(home.resolve("ours.json"), """
            {"name": "ours", "edition": "1", "source": "the office", "date": "2026-11-25", "partial": true,
             "ratings": {"versions": {"good": [], "others": "high"}}}
            """);
        Called called = fleetmail.call(
                "verify", "smtp+starttls://127.0.0.1:" + server.port(), "--trust", root, "--rules", rules);
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).contains("ours 1", "TLSv1.3", "[R1]");
    }

    @Test
    void a_resolver_that_is_none_and_an_anchor_without_one_are_wrong_calls() {
        Called wrong = fleetmail.call("verify", "imaps://127.0.0.1", "--dns", "dns.example");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("dns.example");
        assertThat(fleetmail
                        .call("verify", "imaps://127.0.0.1", "--domain", "fleet.test")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void silence_is_asked_once_more_and_421_is_not() throws IOException {
        try (FaultyPeer silent = FaultyPeer.start(
                        MailDialect.SMTP, Fault.SILENT, AUTHORITY.wish("a.test").issue());
                FaultyPeer busy = FaultyPeer.start(
                        MailDialect.SMTP,
                        Fault.TOO_BUSY,
                        AUTHORITY.wish("a.test").issue())) {
            fleetmail.call(
                    "verify",
                    "smtp+starttls://127.0.0.1:" + silent.port(),
                    "smtp+starttls://127.0.0.1:" + busy.port(),
                    "--deadline",
                    "1");
            assertThat(silent.connections()).isEqualTo(2);
            assertThat(busy.connections()).isEqualTo(1);
        }
    }
}
