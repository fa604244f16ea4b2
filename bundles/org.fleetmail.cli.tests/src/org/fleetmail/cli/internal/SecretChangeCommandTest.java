package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Service;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code secret change} with printers that log in to a real Postfix and a mailbox of a real Dovecot. */
class SecretChangeCommandTest {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final TestAuthority AUTHORITY = new TestAuthority("Secret change");
    private static final String NEW = "another pass 2";

    @TempDir
    Path home;

    private final Fleet fleet = NewFleet.empty("Office");
    private SimulatedPrinters printers;
    private Caller fleetmail;
    private MailHost host;

    @BeforeEach
    void open() throws Exception {
        host = MailHost.start(
                AUTHORITY.wish("127.0.0.1", DovecotPeer.HOST).issue(),
                "smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject");
        printers = new SimulatedPrinters();
        fleetmail = new Caller(home)
                .secret("read", "read-community")
                .secret("write", "write-community")
                .secret("scan", MailHost.PASSWORD)
                .secret("scan-new", NEW);
        TrustAnchor root = MODEL.createTrustAnchor();
        root.setId("root");
        root.setPem(Credential.pem(AUTHORITY.root()));
        fleet.getTrustAnchors().add(root);
        Account account = MODEL.createAccount();
        account.setId("scan");
        account.setAddress(MailHost.ADDRESS);
        account.setSecret("scan");
        account.setOutgoing(endpoint(Service.SUBMISSION));
        account.setIncoming(endpoint(Service.IMAP));
        fleet.getAccounts().add(account);
        MailTemplate template = MODEL.createMailTemplate();
        template.setId("template");
        fleet.getTemplates().add(template);
        printer("p1");
        printer("p2");
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
        printers.stop();
        host.close();
    }

    private Endpoint endpoint(Service service) {
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId(service.getName());
        endpoint.setService(service);
        endpoint.setHost(MailHost.address(service));
        endpoint.setPort(host.port(service, TransportSecurity.STARTTLS));
        endpoint.getTrust().addAll(fleet.getTrustAnchors());
        fleet.getEndpoints().add(endpoint);
        return endpoint;
    }

    private void printer(String id) throws Exception {
        Secret unused = Secret.of("passphrase");
        PrinterAccess access =
                new PrinterAccess(Secret.of("read-community"), Secret.of("write-community"), "user", unused, unused);
        PrinterPlan plan = new PrinterPlan(
                id,
                ProfileCatalog.shipped().named("example-simulated").toOptional().orElseThrow(),
                "Example 1",
                id,
                "",
                Map.of(
                        MailSetting.SMTP_PORT, "25",
                        MailSetting.SMTP_SECURITY, "off",
                        MailSetting.SMTP_VERIFY_CERTIFICATE, "no",
                        MailSetting.TIME_SERVER, "127.0.0.1"),
                Set.of(),
                List.of());
        SimulatedPrinter printer = printers.add(plan, access, new InetSocketAddress("127.0.0.1", 0));
        SnmpAccess snmp = MODEL.createSnmpAccess();
        snmp.setVersion(SnmpVersion.V2C);
        snmp.setPort(printer.port());
        snmp.setReadCommunity("read");
        snmp.setWriteCommunity("write");
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName(id);
        device.setAddress("127.0.0.1");
        device.setProfile("example-simulated");
        device.setAccount(fleet.getAccounts().getFirst());
        device.setTemplate(fleet.getTemplates().getFirst());
        device.setSnmp(snmp);
        fleet.getDevices().add(device);
    }

    private List<String> held() {
        return printers.all().stream()
                .map(printer -> printer.holds(MailSetting.SMTP_PASSWORD).orElseThrow())
                .toList();
    }

    @Test
    void the_new_password_is_proven_at_the_server_and_by_a_canary_and_then_given_to_all() {
        Path file = FleetFile.create(fleet, home.resolve("office.fleet"))
                .save()
                .toOptional()
                .orElseThrow();
        Path plan = home.resolve("plan.json");
        fleetmail.call("plan", "--fleet", file, "-o", plan);
        Called applied = fleetmail.call("apply", plan, "--note", "first", "--yes");
        assertThat(held()).as(applied.all()).containsExactly(MailHost.PASSWORD, MailHost.PASSWORD);

        Called tooEarly = change(file);
        assertThat(tooEarly.status()).as(tooEarly.all()).isEqualTo(3);
        assertThat(tooEarly.err()).contains("LOGIN-REJECTED");
        assertThat(held()).containsExactly(MailHost.PASSWORD, MailHost.PASSWORD);

        host.password(NEW);
        Called changed = change(file);
        assertThat(changed.status()).as(changed.all()).isZero();
        assertThat(held()).containsExactly(NEW, NEW);
        assertThat(changed.all()).contains("test mail: yes", "name the secret scan-new");
        assertThat(tooEarly.all() + changed.all()).doesNotContain(NEW).doesNotContain(MailHost.PASSWORD);
    }

    private Called change(Path file) {
        return fleetmail.call(
                "secret",
                "change",
                "--fleet",
                file,
                "--account",
                "scan",
                "--to",
                "scan-new",
                "--note",
                "yearly change",
                "--between",
                1,
                "--yes");
    }
}
