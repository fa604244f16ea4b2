package org.fleetmail.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** NTLM, called SPA by Microsoft's programs, with a simulated server whose arithmetic is that of the published examples. */
class NtlmTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String PASSWORD = "pass, word=of the tests";

    /** MS-NLMP section 4.2.4: User in Domain with Password, and a client challenge of AA. */
    @Test
    void the_arithmetic_of_the_simulated_server_is_that_of_the_published_example() {
        byte[] key = NtlmChallenge.key("User", "Domain", "Password");
        assertThat(key).asHexString().isEqualToIgnoringCase("0c868a403bfd7a93a3001ef22ef02e3f");
        String names = "02000c0044006f006d00610069006e0001000c005300650072007600650072000000" + "0000";
        byte[] added = HEX.parseHex(
                "01010000" + "00000000" + "0000000000000000" + "aaaaaaaaaaaaaaaa" + "00000000" + names + "00000000");
        NtlmChallenge challenge = new NtlmChallenge(HEX.parseHex("0123456789abcdef"), HEX.parseHex(names));
        assertThat(challenge.proof(key, added)).asHexString().isEqualToIgnoringCase("68cd0ab851e51c96aabc927bebef6a1c");
    }

    private static EndpointTarget target(Service service, int port) {
        return new EndpointTarget(
                "simulated", service, "127.0.0.1", port, TransportSecurity.NONE, "127.0.0.1", TrustPolicy.ofSystem());
    }

    private static AccountReport logIn(SimulatedNtlmServer smtp, SimulatedNtlmServer imap, String password) {
        MailAccount account = new MailAccount(
                "Scan",
                "scan@fleet.test",
                "scan",
                Mechanism.NTLM,
                Secret.of(password),
                target(Service.SUBMISSION, smtp.port()),
                Optional.of(target(Service.IMAP, imap.port())),
                Optional.empty());
        return new AccountTest(account, Duration.ZERO, new Cancellation(), step -> {}).logIn();
    }

    @Test
    @Tag("row:T06")
    void who_knows_the_password_is_let_in_on_both_sides_and_it_is_never_said() throws IOException {
        try (SimulatedNtlmServer smtp = SimulatedNtlmServer.smtp(PASSWORD);
                SimulatedNtlmServer imap = SimulatedNtlmServer.imap(PASSWORD)) {
            AccountReport right = logIn(smtp, imap, PASSWORD);
            assertThat(right.passed())
                    .as(right + "\n" + smtp.heard() + "\n" + imap.heard())
                    .isTrue();
            AccountReport wrong = logIn(smtp, imap, "another");
            assertThat(wrong.trouble().map(Trouble::code)).contains(TroubleCode.LOGIN_REJECTED);
            assertThat(smtp.heard() + imap.heard())
                    .contains("AUTH NTLM", "AUTHENTICATE NTLM")
                    .doesNotContain(PASSWORD, "another");
        }
    }

    @Test
    void over_pop3_it_is_not_tried() {
        assertThat(new Login(Mechanism.NTLM, TransportSecurity.NONE).possible(Service.POP3))
                .isFalse();
    }
}
