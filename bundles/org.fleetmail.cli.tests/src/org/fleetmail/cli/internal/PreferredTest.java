package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line takes what a person chose in the console, unless an option says otherwise. */
class PreferredTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Preferred");

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

    private void prefer(Preference preference, String value) {
        Preferences.of(home).with(preference, value).write(Preferences.file(home), false);
    }

    @Test
    void chosen_trust_anchors_count_in_every_call() throws IOException, CertificateEncodingException {
        try (OpenSslPeer peer = OpenSslPeer.start(AUTHORITY.wish("127.0.0.1").issue())) {
            assertThat(outcome(peer)).isEqualTo("untrusted");
            prefer(
                    Preference.TRUST_ANCHORS,
                    Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()))
                            .toString());
            assertThat(outcome(peer)).isEqualTo("verified");
        }
    }

    @Test
    void a_file_with_trust_anchors_that_is_missing_is_told_once_however_many_endpoints_are_asked() {
        prefer(Preference.TRUST_ANCHORS, home.resolve("missing.pem").toString());
        Called called =
                fleetmail.call("verify", "https://127.0.0.1:" + Ports.free(), "https://127.0.0.1:" + Ports.free());
        assertThat(called.err().lines().filter(line -> line.contains("missing.pem")))
                .hasSize(1);
    }

    private String outcome(OpenSslPeer peer) {
        Called called = fleetmail.call("verify", "https://127.0.0.1:" + peer.port(), "--format", "json");
        JsonNode target = Shape.checked(called.out()).path("targets").path(0);
        return target.path("outcome").asText();
    }

    @Test
    void the_chosen_rule_set_counts_and_an_option_counts_more() {
        prefer(Preference.RULES, home.resolve("none.json").toString());
        Called preferred = fleetmail.call("verify", "https://127.0.0.1:1");
        assertThat(preferred.err()).contains("none.json");
        Called asked = fleetmail.call("verify", "https://127.0.0.1:1", "--rules", "mozilla-modern", "--deadline", "1");
        assertThat(asked.err()).doesNotContain("none.json");
    }

    @Test
    void numbers_out_of_range_are_not_preferred_but_usual() throws IOException {
        Files.writeString(Preferences.file(home), "checks-at-once = 0\n");
        Called called = fleetmail.call("verify", "https://127.0.0.1:1", "--deadline", "1");
        assertThat(called.status()).isEqualTo(3);
        assertThat(fleetmail
                        .call("verify", "https://127.0.0.1:1", "--parallel", "0")
                        .status())
                .isEqualTo(2);
    }
}
