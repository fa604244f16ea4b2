package org.fleetmail.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Logins that need more than a password, with a real Postfix and a real Dovecot. */
class OtherLoginsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Other logins");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
    private static final String TOKEN = "ya29.a-token-of-the-tests";

    private static EndpointTarget target(MailHost host, Service service) {
        TransportSecurity security = TransportSecurity.STARTTLS;
        String address = MailHost.address(service);
        return new EndpointTarget(
                service.getName(), service, address, host.port(service, security), security, address, TRUST);
    }

    private static MailAccount account(
            MailHost host, Service service, Mechanism mechanism, String secret, Optional<Duration> wait) {
        return new MailAccount(
                "Scan",
                MailHost.ADDRESS,
                MailHost.ADDRESS,
                mechanism,
                Secret.of(secret),
                target(host, Service.SUBMISSION),
                Optional.of(target(host, service)),
                wait);
    }

    private static AccountReport run(MailAccount account) {
        return new AccountTest(account, Duration.ofSeconds(20), new Cancellation(), step -> {}).run();
    }

    private static HttpServer introspection() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String asked;
            try (InputStream in = exchange.getRequestBody()) {
                asked = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            boolean active = asked.contains(TOKEN);
            byte[] answer = ("{\"active\":" + active + ",\"email\":\"" + MailHost.ADDRESS + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
        return server;
    }

    @Test
    void a_token_logs_in_on_both_sides_and_a_wrong_one_is_rejected() throws IOException {
        HttpServer introspection = introspection();
        URI uri = URI.create("http://127.0.0.1:" + introspection.getAddress().getPort() + "/");
        try (MailHost host = MailHost.withTokens(
                AUTHORITY.wish("127.0.0.1", DovecotPeer.HOST).issue(), uri)) {
            logsInByToken(host, Service.IMAP, Mechanism.XOAUTH2);
            logsInByToken(host, Service.POP3, Mechanism.XOAUTH2);
            logsInByToken(host, Service.IMAP, Mechanism.OAUTHBEARER);
        } finally {
            introspection.stop(0);
        }
    }

    private static void logsInByToken(MailHost host, Service service, Mechanism mechanism) {
        AccountReport right = run(account(host, service, mechanism, TOKEN, Optional.empty()));
        assertThat(right.steps())
                .as(right.toString())
                .allSatisfy(step -> assertThat(step.result()).isEqualTo(Result.DONE));
        AccountReport wrong = run(account(host, service, mechanism, "ya29.forged", Optional.empty()));
        assertThat(wrong.trouble().map(Trouble::code)).contains(TroubleCode.LOGIN_REJECTED);
        assertThat(right + " " + wrong).doesNotContain(TOKEN, "ya29.forged");
    }

    @Test
    @Tag("row:T10")
    @Tag("row:A6")
    void who_has_fetched_may_send_without_a_login_and_who_has_not_may_not() throws IOException {
        try (MailHost host = MailHost.withPopBeforeSmtp(
                AUTHORITY.wish("127.0.0.1", DovecotPeer.HOST).issue())) {
            MailAccount unfetched = new MailAccount(
                    "Scan",
                    MailHost.ADDRESS,
                    MailHost.ADDRESS,
                    Mechanism.NONE,
                    Secret.of(""),
                    target(host, Service.SUBMISSION),
                    Optional.empty(),
                    Optional.empty());
            assertThat(run(unfetched).trouble().map(Trouble::code)).contains(TroubleCode.MAIL_REJECTED);
            AccountReport report = run(
                    account(host, Service.POP3, Mechanism.AUTO, MailHost.PASSWORD, Optional.of(Duration.ofSeconds(1))));
            assertThat(report.steps())
                    .as(report.toString())
                    .allSatisfy(step -> assertThat(step.result()).isEqualTo(Result.DONE))
                    .extracting(Step::kind)
                    .startsWith(Kind.POP_BEFORE_SMTP, Kind.WAIT, Kind.LOG_IN_OUTGOING, Kind.SEND);
        }
    }
}
