package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

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

/** {@code client lookup} with a real DNS. */
class LookupCommandTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Lookup");

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
    void the_servers_of_a_domain_are_found_tried_and_told_with_who_says_so() throws IOException {
        Path root = Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        Path anchor = home.resolve("anchor");
        Credential credential =
                AUTHORITY.wish("smtp.fleet.test", "imap.fleet.test").issue();
        try (FaultyPeer smtp = FaultyPeer.start(MailDialect.SMTP, Fault.NONE, credential);
                FaultyPeer imap = FaultyPeer.start(MailDialect.IMAP, Fault.NONE, credential);
                BindPeer bind = BindPeer.start(ZoneWish.of(
                        "fleet.test.",
                        Signing.GOOD,
                        "smtp A 127.0.0.1",
                        "imap A 127.0.0.1",
                        "_submission._tcp SRV 0 1 " + smtp.port() + " smtp",
                        "_imap._tcp SRV 0 1 " + imap.port() + " imap",
                        "_pop3._tcp SRV 0 0 0 ."))) {
            Files.write(anchor, bind.anchors());
            String resolver = "127.0.0.1:" + bind.address().getPort();
            Called known = fleetmail.call(
                    "client", "lookup", "scan@fleet.test", "--dns", resolver, "--dns-anchor", anchor, "--trust", root);
            assertThat(known.out())
                    .contains("smtp.fleet.test:", "imap.fleet.test:", "STARTTLS", "the DNS, signed")
                    .contains("Receiving (POP3): the domain says that it is not offered.");
            assertThat(known.status()).as(known.out()).isZero();
            Called stranger =
                    fleetmail.call("client", "lookup", "fleet.test", "--dns", resolver, "--dns-anchor", anchor);
            assertThat(stranger.out()).contains("No server that can be used was found.");
            assertThat(stranger.status()).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_domain_and_what_is_no_resolver_are_mistakes_with_words() {
        assertThat(fleetmail
                        .call("client", "lookup", "fleet.test", "--dns", "nowhere")
                        .status())
                .isEqualTo(2);
        Called called = fleetmail.call("client", "lookup", "no domain", "--dns", "127.0.0.1:9");
        assertThat(called.status()).isEqualTo(3);
        assertThat(called.err()).contains("no domain");
    }
}
