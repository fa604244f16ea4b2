package org.fleetmail.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.mail.account.Step.Kind;
import org.fleetmail.mail.account.Step.Result;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Account tests against a real Postfix and a real Dovecot. */
class AccountTestTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Accounts");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
    private static MailHost host;

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

    private static EndpointTarget target(Service service, TransportSecurity security, TrustPolicy trust) {
        String address = MailHost.address(service);
        int port = host.port(service, security);
        return new EndpointTarget(service.getName(), service, address, port, security, address, trust);
    }

    private static MailAccount account(Mechanism mechanism, Service service, TransportSecurity security) {
        return new MailAccount(
                "Scan",
                MailHost.ADDRESS,
                MailHost.ADDRESS,
                mechanism,
                Secret.of(MailHost.PASSWORD),
                target(Service.SUBMISSION, security, TRUST),
                Optional.of(target(service, security, TRUST)),
                Optional.empty());
    }

    private static AccountReport run(MailAccount account) {
        return new AccountTest(account, Duration.ofSeconds(20), new Cancellation(), step -> {}).run();
    }

    private static Step step(AccountReport report, Kind kind) {
        return report.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static TroubleCode code(AccountReport report, Kind kind) {
        return step(report, kind).trouble().map(Trouble::code).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO,          IMAP, STARTTLS",
        "PLAIN,         IMAP, IMPLICIT_TLS",
        "LOGIN,         POP3, STARTTLS",
        "CRAM_MD5,      IMAP, STARTTLS",
        "SCRAM_SHA_1,   IMAP, STARTTLS",
        "SCRAM_SHA_256, IMAP, IMPLICIT_TLS",
        "APOP,          POP3, IMPLICIT_TLS",
        "APOP,          POP3, STARTTLS"
    })
    void a_message_is_sent_seen_with_its_first_hop_encrypted_and_removed(
            Mechanism mechanism, Service service, TransportSecurity security) {
        AccountReport report = run(account(mechanism, service, security));
        assertThat(report.steps())
                .as(report.toString())
                .allSatisfy(step -> assertThat(step.result()).isEqualTo(Result.DONE))
                .extracting(Step::kind)
                .containsExactly(
                        Kind.LOG_IN_OUTGOING, Kind.SEND, Kind.LOG_IN_INCOMING, Kind.FETCH, Kind.TRACE, Kind.DELETE);
        assertThat(report.trace())
                .hasValueSatisfying(
                        trace -> assertThat(FirstHop.encrypted(trace)).isTrue());
        assertThat(host.messages()).isZero();
    }

    @Test
    void a_wrong_password_is_rejected_on_both_sides_and_stands_nowhere() {
        MailAccount wrong = account(Mechanism.PLAIN, Service.IMAP, TransportSecurity.STARTTLS)
                .withSecret(Secret.of("wrong-password"));
        AccountReport report = run(wrong);
        assertThat(code(report, Kind.LOG_IN_OUTGOING)).isEqualTo(TroubleCode.LOGIN_REJECTED);
        assertThat(code(report, Kind.LOG_IN_INCOMING)).isEqualTo(TroubleCode.LOGIN_REJECTED);
        assertThat(step(report, Kind.SEND).result()).isEqualTo(Result.LEFT_OUT);
        assertThat(report.toString()).doesNotContain("wrong-password");
    }

    @Test
    void a_mechanism_that_is_not_offered_is_not_replaced_by_another() {
        AccountReport report = run(account(Mechanism.XOAUTH2, Service.IMAP, TransportSecurity.STARTTLS));
        assertThat(code(report, Kind.LOG_IN_OUTGOING)).isEqualTo(TroubleCode.MECHANISM_MISSING);
        assertThat(report.passed()).isFalse();
    }

    @Test
    void a_mechanism_that_exists_on_one_side_alone_is_used_there_and_told_of_the_other() {
        MailAccount account = account(Mechanism.CRAM_MD5, Service.POP3, TransportSecurity.STARTTLS);
        AccountReport report = new AccountTest(account, Duration.ZERO, new Cancellation(), step -> {}).logIn();
        assertThat(step(report, Kind.LOG_IN_OUTGOING).result()).isEqualTo(Result.DONE);
        assertThat(code(report, Kind.LOG_IN_INCOMING)).isEqualTo(TroubleCode.MECHANISM_MISSING);
    }

    @Test
    void a_certificate_of_a_stranger_ends_the_connection_before_the_login() {
        MailAccount account = account(Mechanism.PLAIN, Service.IMAP, TransportSecurity.STARTTLS);
        TrustPolicy others = new TrustPolicy(false, List.of(new TestAuthority("Others").root()), Set.of());
        AccountReport report = run(new MailAccount(
                account.name(),
                account.address(),
                account.user(),
                account.mechanism(),
                account.secret(),
                target(Service.SUBMISSION, TransportSecurity.STARTTLS, others),
                Optional.of(target(Service.IMAP, TransportSecurity.IMPLICIT_TLS, others)),
                Optional.empty()));
        assertThat(code(report, Kind.LOG_IN_OUTGOING)).isEqualTo(TroubleCode.TLS_FAILED);
        assertThat(code(report, Kind.LOG_IN_INCOMING)).isEqualTo(TroubleCode.TLS_FAILED);
    }

    @Test
    void only_logging_in_sends_nothing() {
        List<Step> told = new ArrayList<>();
        MailAccount account = account(Mechanism.SCRAM_SHA_256, Service.IMAP, TransportSecurity.STARTTLS);
        AccountReport report = new AccountTest(account, Duration.ZERO, new Cancellation(), told::add).logIn();
        assertThat(report.passed()).isTrue();
        assertThat(told).extracting(Step::kind).containsExactly(Kind.LOG_IN_OUTGOING, Kind.LOG_IN_INCOMING);
    }

    @Test
    void a_cancelled_test_ends_at_once_and_says_so() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        MailAccount account = account(Mechanism.PLAIN, Service.IMAP, TransportSecurity.STARTTLS);
        AccountReport report = new AccountTest(account, Duration.ofSeconds(60), cancelled, step -> {}).run();
        assertThat(report.passed()).isFalse();
        assertThat(code(report, Kind.LOG_IN_OUTGOING)).isEqualTo(TroubleCode.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(MailDialect.class)
    @Tag("row:P13")
    void where_starttls_is_taken_away_the_password_is_not_sent(MailDialect dialect) throws IOException {
        Service service = switch (dialect) {
            case SMTP -> Service.SUBMISSION;
            case POP3 -> Service.POP3;
            case IMAP -> Service.IMAP;
        };
        try (FaultyPeer peer = FaultyPeer.start(
                dialect,
                Fault.STARTTLS_STRIPPED,
                AUTHORITY.wish("localhost", "127.0.0.1").issue())) {
            EndpointTarget stripped = new EndpointTarget(
                    "stripped", service, "127.0.0.1", peer.port(), TransportSecurity.STARTTLS, "127.0.0.1", TRUST);
            MailAccount account = new MailAccount(
                    "Scan",
                    MailHost.ADDRESS,
                    MailHost.ADDRESS,
                    Mechanism.AUTO,
                    Secret.of(MailHost.PASSWORD),
                    dialect == MailDialect.SMTP
                            ? stripped
                            : target(Service.SUBMISSION, TransportSecurity.STARTTLS, TRUST),
                    dialect == MailDialect.SMTP ? Optional.empty() : Optional.of(stripped),
                    Optional.empty());
            AccountReport report = new AccountTest(account, Duration.ZERO, new Cancellation(), step -> {}).logIn();
            Kind kind = dialect == MailDialect.SMTP ? Kind.LOG_IN_OUTGOING : Kind.LOG_IN_INCOMING;
            assertThat(peer.heardInClear())
                    .isNotEmpty()
                    .allMatch(line ->
                            line.matches("(?i)(?:\\w+ )?(?:EHLO .*|CAPA(?:BILITY)?|STARTTLS|STLS|NOOP|LOGOUT|QUIT)"));
            assertThat(code(report, kind)).as(report.toString()).isEqualTo(TroubleCode.TLS_FAILED);
        }
    }
}
