package org.fleetmail.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages with files, handed in to a real Postfix. */
class DispatchTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Dispatch");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());

    private static MailHost host;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        host = MailHost.start(
                AUTHORITY.wish("localhost", "127.0.0.1", DovecotPeer.HOST).issue());
    }

    @AfterAll
    static void stop() throws IOException {
        if (host != null) {
            host.close();
        }
    }

    private static MailAccount account(int port, TransportSecurity security) {
        return account(port, security, TRUST);
    }

    private static MailAccount account(int port, TransportSecurity security, TrustPolicy trust) {
        String address = MailHost.address(Service.SUBMISSION);
        return new MailAccount(
                "Scan",
                MailHost.ADDRESS,
                MailHost.ADDRESS,
                Mechanism.AUTO,
                Secret.of(MailHost.PASSWORD),
                new EndpointTarget("submission", Service.SUBMISSION, address, port, security, address, trust),
                Optional.empty(),
                Optional.empty());
    }

    private Outcome<Void> send(MailAccount account) throws IOException {
        return send(account, "Report");
    }

    private Outcome<Void> send(MailAccount account, String subject) throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "<!DOCTYPE html>");
        Letter letter = new Letter(List.of(), subject, "本文", List.of(file));
        return new Dispatch(account, Clock.systemUTC(), new Cancellation()).send(letter);
    }

    private static TroubleCode code(Outcome<Void> outcome) {
        return outcome instanceof Outcome.Failed<Void>(Trouble trouble) ? trouble.code() : null;
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "IMPLICIT_TLS"})
    void a_file_arrives_whole_and_a_subject_adds_no_header(TransportSecurity security) throws IOException {
        String subject = "Report " + security;
        assertThat(send(account(host.port(Service.SUBMISSION, security), security), subject + "\r\nBcc: x@example.com"))
                .isEqualTo(Outcome.done(null));
        assertThat(host.await(subject + "  Bcc: x@example.com").orElseThrow())
                .contains(
                        "filename=report.html", "<!DOCTYPE html>", "multipart/mixed", "Auto-Submitted: auto-generated")
                .doesNotContainPattern("(?m)^Bcc:");
    }

    @Test
    void a_server_that_stops_reading_is_waited_for_no_longer_than_one_that_stops_answering() {
        try (Connections connections = new Connections(account(1, TransportSecurity.STARTTLS), new Cancellation())) {
            Session session = connections.outgoing();
            assertThat(session.getProperty("mail.smtp.writetimeout"))
                    .isNotNull()
                    .isEqualTo(session.getProperty("mail.smtp.timeout"));
        }
    }

    @Test
    void without_tls_nothing_is_sent() throws IOException {
        assertThat(code(send(account(1, TransportSecurity.NONE)))).isEqualTo(TroubleCode.DELIVERY_CLEAR);
    }

    @Test
    void no_password_goes_to_a_server_of_pop3_without_tls_before() throws IOException {
        try (FaultyPeer pop = FaultyPeer.start(
                MailDialect.POP3, Fault.NONE, AUTHORITY.wish("127.0.0.1").issue())) {
            MailAccount sending = account(1, TransportSecurity.STARTTLS);
            MailAccount first = new MailAccount(
                    sending.name(),
                    sending.address(),
                    sending.user(),
                    sending.mechanism(),
                    sending.secret(),
                    sending.outgoing(),
                    Optional.of(new EndpointTarget(
                            "pop", Service.POP3, "127.0.0.1", pop.port(), TransportSecurity.NONE, "127.0.0.1", TRUST)),
                    Optional.of(Duration.ZERO));
            assertThat(code(send(first))).isEqualTo(TroubleCode.DELIVERY_CLEAR);
            assertThat(pop.connections()).isZero();
        }
    }

    @Test
    void a_server_that_does_not_give_tls_gets_neither_password_nor_message() throws IOException {
        try (FaultyPeer peer = FaultyPeer.start(
                MailDialect.SMTP,
                Fault.STARTTLS_STRIPPED,
                AUTHORITY.wish("localhost", "127.0.0.1").issue())) {
            assertThat(code(send(account(peer.port(), TransportSecurity.STARTTLS))))
                    .isEqualTo(TroubleCode.TLS_FAILED);
            assertThat(peer.heardInClear())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).matches("(EHLO|HELO|QUIT)\\b.*"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "IMPLICIT_TLS"})
    void a_server_with_a_certificate_that_is_not_trusted_gets_nothing(TransportSecurity security) throws IOException {
        long before = host.messages();
        TrustPolicy others = new TrustPolicy(false, List.of(new TestAuthority("Another").root()), Set.of());
        assertThat(code(send(account(host.port(Service.SUBMISSION, security), security, others))))
                .isEqualTo(TroubleCode.TLS_FAILED);
        assertThat(host.messages()).isEqualTo(before);
    }

    @Test
    void a_wrong_password_is_told_and_stands_nowhere() throws IOException {
        int port = host.port(Service.SUBMISSION, TransportSecurity.STARTTLS);
        Outcome<Void> outcome = send(account(port, TransportSecurity.STARTTLS).withSecret(Secret.of("wrong-password")));
        assertThat(code(outcome)).isEqualTo(TroubleCode.LOGIN_REJECTED);
        assertThat(outcome.toString()).doesNotContain("wrong-password");
    }
}
