package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code account test} against a real Postfix and a real Dovecot. */
class AccountCommandTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Accounts");
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;

    @TempDir
    Path home;

    private Path fleet(MailHost host) {
        Fleet fleet = NewFleet.empty("Office");
        TrustAnchor root = MODEL.createTrustAnchor();
        root.setId("root");
        root.setPem(Credential.pem(AUTHORITY.root()));
        fleet.getTrustAnchors().add(root);
        Account account = MODEL.createAccount();
        account.setId("scan");
        account.setAddress(MailHost.ADDRESS);
        account.setSecret("scan");
        account.setMechanism(Mechanism.SCRAM_SHA_256);
        account.setOutgoing(endpoint(fleet, host, Service.SUBMISSION));
        account.setIncoming(endpoint(fleet, host, Service.IMAP));
        fleet.getAccounts().add(account);
        return FleetFile.create(fleet, home.resolve("office.fleet"))
                .save()
                .toOptional()
                .orElseThrow();
    }

    private static Endpoint endpoint(Fleet fleet, MailHost host, Service service) {
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId(service.getName());
        endpoint.setService(service);
        endpoint.setHost(MailHost.address(service));
        endpoint.setPort(host.port(service, TransportSecurity.STARTTLS));
        endpoint.getTrust().addAll(fleet.getTrustAnchors());
        fleet.getEndpoints().add(endpoint);
        return endpoint;
    }

    @Test
    void every_step_is_shown_and_the_secret_never() throws IOException {
        Caller fleetmail = new Caller(home);
        try (MailHost host =
                MailHost.start(AUTHORITY.wish("127.0.0.1", DovecotPeer.HOST).issue())) {
            Path file = fleet(host);
            Called right = fleetmail
                    .secret("scan", MailHost.PASSWORD)
                    .call("account", "test", "--fleet", file, "--account", "scan", "--format", "json");
            assertThat(right.status()).as(right.all()).isZero();
            JsonNode report = Shape.checked(right.out());
            assertThat(report.path("steps")).hasSize(6);
            assertThat(report.path("firstHop").path("protection").asText()).isEqualTo("proven");

            Called wrong = fleetmail
                    .secret("scan", "wrong-password")
                    .language(Locale.JAPANESE)
                    .call("account", "test", "--fleet", file, "--account", "scan", "--login-only");
            assertThat(wrong.status()).isEqualTo(1);
            assertThat(wrong.out()).contains("送信のためにログイン: 失敗").contains("LOGIN-REJECTED");
            assertThat(right.all() + wrong.all())
                    .doesNotContain(MailHost.PASSWORD)
                    .doesNotContain("wrong-password");
        } finally {
            fleetmail.end();
        }
    }
}
