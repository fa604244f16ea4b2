package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.mail.ScanFleet;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code secret change} with printers that log in to a real Postfix and a mailbox of a real Dovecot. */
class SecretChangeCommandTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Secret change");
    private static final String NEW = "another pass 2";

    @TempDir
    Path home;

    private SimulatedPrinters printers;
    private Caller fleetmail;
    private MailHost host;
    private ScanFleet office;

    @BeforeEach
    void open() throws Exception {
        host = ScanFleet.host(AUTHORITY);
        office = new ScanFleet(host, AUTHORITY);
        printers = new SimulatedPrinters();
        fleetmail = new Caller(home)
                .secret("read", ScanFleet.READ)
                .secret("write", ScanFleet.WRITE)
                .secret("scan", MailHost.PASSWORD)
                .secret("scan-new", NEW);
        printer("p1");
        printer("p2");
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
        printers.stop();
        host.close();
    }

    private void printer(String id) throws Exception {
        DeviceProfile profile =
                ProfileCatalog.shipped().named("example-simulated").toOptional().orElseThrow();
        PrinterPlan plan = new PrinterPlan(
                id,
                profile,
                "Example 1",
                Map.of(
                        MailSetting.SMTP_PORT, "25",
                        MailSetting.SMTP_SECURITY, "off",
                        MailSetting.SMTP_VERIFY_CERTIFICATE, "no",
                        MailSetting.TIME_SERVER, "127.0.0.1"));
        PrinterAccess access = PrinterAccess.communities(Secret.of(ScanFleet.READ), Secret.of(ScanFleet.WRITE));
        SimulatedPrinter printer = printers.add(plan, access, new InetSocketAddress("127.0.0.1", 0));
        office.printer(id, profile.name(), printer.port())
                .setTemplate(office.fleet().getTemplates().getFirst());
    }

    private List<String> held() {
        return printers.all().stream()
                .map(printer -> printer.holds(MailSetting.SMTP_PASSWORD).orElseThrow())
                .toList();
    }

    @Test
    void the_new_password_is_proven_at_the_server_and_by_a_canary_and_then_given_to_all() {
        Path file = FleetFile.create(office.fleet(), home.resolve("office.fleet"))
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
