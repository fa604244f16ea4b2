package org.fleetmail.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages with files, handed in to a real Postfix. */
class DispatchTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Dispatch");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());

    @TempDir
    Path folder;

    private static MailAccount account(int port, TransportSecurity security) {
        String address = MailHost.address(Service.SUBMISSION);
        return new MailAccount(
                "Scan",
                MailHost.ADDRESS,
                MailHost.ADDRESS,
                Mechanism.AUTO,
                Secret.of(MailHost.PASSWORD),
                new EndpointTarget("submission", Service.SUBMISSION, address, port, security, address, TRUST),
                Optional.empty(),
                Optional.empty());
    }

    private Outcome<Void> send(MailAccount account) throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "<!DOCTYPE html>");
        Letter letter = new Letter(List.of(), "Report\r\nBcc: x@example.com", "本文", List.of(file));
        return new Dispatch(account, Clock.systemUTC(), new Cancellation()).send(letter);
    }

    private static TroubleCode code(Outcome<Void> outcome) {
        return outcome instanceof Outcome.Failed<Void>(Trouble trouble) ? trouble.code() : null;
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "IMPLICIT_TLS"})
    void a_file_arrives_whole_and_a_subject_adds_no_header(TransportSecurity security) throws IOException {
        try (MailHost host = MailHost.start(
                AUTHORITY.wish("localhost", "127.0.0.1", DovecotPeer.HOST).issue())) {
            assertThat(send(account(host.port(Service.SUBMISSION, security), security)))
                    .isEqualTo(Outcome.done(null));
            assertThat(host.await("Report  Bcc: x@example.com").orElseThrow())
                    .contains(
                            "filename=report.html",
                            "<!DOCTYPE html>",
                            "multipart/mixed",
                            "Auto-Submitted: auto-generated")
                    .doesNotContainPattern("(?m)^Bcc:");
        }
    }

    @Test
    void without_tls_nothing_is_sent() throws IOException {
        assertThat(code(send(account(1, TransportSecurity.NONE)))).isEqualTo(TroubleCode.DELIVERY_CLEAR);
    }

    @Test
    void a_server_that_does_not_give_tls_gets_neither_password_nor_message() throws IOException {
        try (FaultyPeer peer = FaultyPeer.start(
                MailDialect.SMTP,
                Fault.STARTTLS_STRIPPED,
                AUTHORITY.wish("localhost", "127.0.0.1").issue())) {
            assertThat(code(send(account(peer.port(), TransportSecurity.STARTTLS))))
                    .isEqualTo(TroubleCode.TLS_FAILED);
        }
    }

    @Test
    void a_wrong_password_is_told_and_stands_nowhere() throws IOException {
        try (MailHost host = MailHost.start(
                AUTHORITY.wish("localhost", "127.0.0.1", DovecotPeer.HOST).issue())) {
            int port = host.port(Service.SUBMISSION, TransportSecurity.STARTTLS);
            Outcome<Void> outcome =
                    send(account(port, TransportSecurity.STARTTLS).withSecret(Secret.of("wrong-password")));
            assertThat(code(outcome)).isEqualTo(TroubleCode.LOGIN_REJECTED);
            assertThat(outcome.toString()).doesNotContain("wrong-password");
        }
    }
}
