package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.mail.account.Step;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Service;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.rollout.run.SettingResult.Match;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.Run;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.mail.ScanFleet;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.snmp.BrotherObjects;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.fleetmail.testkit.snmp.SnmpsimPeer;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The buttons of the editors against real programs: Postfix with Dovecot, Net-SNMP's agent, and a printer that lies. */
class EditorPeersTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Editors");

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final MemorySecrets secrets = new MemorySecrets();
    private ServiceRegistration<Secrets> registration;
    private OpenFleet fleet;

    @BeforeEach
    void start() {
        System.setProperty("fleetmail.home", folder.resolve("home").toString());
        secrets.keep("scan", Secret.of(MailHost.PASSWORD));
        secrets.keep("read", Secret.of(SnmpdPeer.READ));
        secrets.keep("write", Secret.of(SnmpdPeer.WRITE));
        registration = FrameworkUtil.getBundle(EditorPeersTest.class)
                .getBundleContext()
                .registerService(Secrets.class, secrets, new Hashtable<>());
        console.resize(1500, 960);
        console.perspective("org.fleetmail.rcp.fleet");
    }

    @AfterEach
    void close() throws Exception {
        console.closeAll();
        registration.unregister();
        System.clearProperty("fleetmail.home");
    }

    private void open(Fleet office) {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office, file).save();
        fleet = console.open(file);
    }

    /** A printer whose template asks for port 587 and for nothing else. */
    private void openWithPrinter(int port) {
        Fleet office = NewFleet.empty("Office");
        MailTemplate template = FleetFactory.eINSTANCE.createMailTemplate();
        template.setId("template");
        OwnSettings.of(template).override("smtp.port", "587");
        office.getTemplates().add(template);
        SnmpAccess snmp = FleetFactory.eINSTANCE.createSnmpAccess();
        snmp.setPort(port);
        snmp.setReadCommunity("read");
        snmp.setWriteCommunity("write");
        Device printer = FleetFactory.eINSTANCE.createDevice();
        printer.setId("printer");
        printer.setAddress("127.0.0.1");
        printer.setProfile("brother");
        printer.setSnmp(snmp);
        printer.setTemplate(template);
        office.getDevices().add(printer);
        open(office);
    }

    private List<String> rules() {
        return robot.ask(() -> fleet.allFindings().stream().map(Finding::rule).toList());
    }

    @Test
    @Uses(Parts.ACCOUNT_EDITOR)
    void an_account_is_tested_with_postfix_and_dovecot_and_what_is_wrong_becomes_a_finding() throws Exception {
        try (MailHost host = ScanFleet.host(AUTHORITY)) {
            open(new ScanFleet(host, AUTHORITY).fleet());
            testAccount();
        }
    }

    private void testAccount() {
        console.edit(fleet, "scan");
        secrets.keep("scan", Secret.of("wrong"));
        robot.click("account.test");
        robot.await("the finding", () -> rules().contains("account.test"));
        secrets.keep("scan", Secret.of(MailHost.PASSWORD));
        robot.click("account.test");
        Table steps = robot.find(Table.class, "account.steps");
        String last = Step.Kind.DELETE.label().in(Locale.getDefault());
        String done = Step.Result.DONE.label().in(Locale.getDefault());
        robot.await("the last step", () -> Rows.row(steps, last).contains(done));
        robot.awaitEnabled("account.test");
        assertThat(rules()).doesNotContain("account.test");
        assertThat(robot.ask(() -> fleet.state(Console.element(fleet, "scan")))).isPresent();
        console.zoom();
        console.picture("account-test");
        console.zoom();
    }

    @Test
    void a_test_that_is_cancelled_says_nothing_about_the_account() throws Exception {
        try (FaultyPeer silent = FaultyPeer.start(
                MailDialect.SMTP, Fault.SILENT, AUTHORITY.wish("127.0.0.1").issue())) {
            openWithAccount(silent.port());
            console.edit(fleet, "scan");
            robot.click("account.test");
            robot.await("its connection", () -> silent.connections() > 0);
            robot.click("account.cancel");
            robot.awaitEnabled("account.test");
            assertThat(robot.ask(() -> fleet.state(Console.element(fleet, "scan"))))
                    .isEmpty();
            Label outcome = robot.find(Label.class, "account.outcome");
            assertThat(robot.ask(outcome::getText))
                    .isEqualTo(TroubleCode.CANCELLED.sentence().in(Locale.getDefault()));
        }
    }

    private void openWithAccount(int port) {
        Fleet office = NewFleet.empty("Office");
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId("scan");
        account.setAddress("scan@example.com");
        account.setSecret("scan");
        account.setOutgoing(endpoint("out", Service.SUBMISSION, port));
        account.setIncoming(endpoint("in", Service.IMAP, port));
        office.getEndpoints().addAll(List.of(account.getOutgoing(), account.getIncoming()));
        office.getAccounts().add(account);
        open(office);
    }

    private static Endpoint endpoint(String id, Service service, int port) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId(id);
        endpoint.setHost("127.0.0.1");
        endpoint.setPort(port);
        endpoint.setService(service);
        endpoint.setTransportSecurity(TransportSecurity.STARTTLS);
        return endpoint;
    }

    @Test
    void a_printer_is_read_pushed_with_a_note_and_read_back_and_the_journal_has_it() {
        try (SnmpdPeer snmpd = SnmpdPeer.start(BrotherObjects.snmpd())) {
            openWithPrinter(snmpd.port());
            console.edit(fleet, "printer");
            robot.click("device.read");
            Table settings = robot.find(Table.class, "device.settings");
            String port = MailSetting.SMTP_PORT.label().in(Locale.getDefault());
            robot.await("what it has", () -> Rows.row(settings, port).contains("25"));
            robot.await("the difference", () -> rules().contains("device.differs"));
            robot.click("device.push");
            Table diff = robot.find(Table.class, "apply.changes");
            robot.await("from 25 to 587", () -> Rows.row(diff, port).matches(".*\\b25\\b.*\\b587\\b.*"));
            robot.type("apply.note", "move to submission");
            robot.click("apply.ok");
            String equal = Match.EQUAL.label().in(Locale.getDefault());
            robot.await("what it reads back", () -> Rows.row(settings, port).contains(equal));
            assertThat(rules()).doesNotContain("device.differs");
            Run run = Office.store(store -> store.runs().all()).getFirst();
            assertThat(run.note()).isEqualTo("move to submission");
            List<JournalEntry> journal = Office.store(store -> store.journal().ofRun(run.id()));
            assertThat(journal).isNotEmpty();
            robot.click("device.roll-back");
            robot.type("apply.note", "not yet");
            robot.click("apply.ok");
            robot.await("the difference again", () -> rules().contains("device.differs"));
        }
    }

    @Test
    @Uses("device.DeviceComparison")
    void what_the_fleet_says_and_what_the_printer_has_are_compared_side_by_side() {
        try (SnmpdPeer snmpd = SnmpdPeer.start(BrotherObjects.snmpd())) {
            openWithPrinter(snmpd.port());
            console.edit(fleet, "printer");
            console.run("org.fleetmail.ui.compareDevices");
            Table devices = robot.find(Table.class, "devices.table");
            String port = MailSetting.SMTP_PORT.label().in(Locale.getDefault());
            robot.await("the port", () -> Rows.row(devices, port).contains("587"));
            assertThat(robot.ask(() -> Rows.row(devices, port))).contains("25 |");
            console.picture(robot.ask(devices::getShell), "compare-devices");
            robot.select("devices.table", port);
            robot.click("devices.keep");
            Device printer = robot.ask(() -> fleet.fleet().getDevices().getFirst());
            robot.await(
                    "its own value",
                    () -> OwnSettings.of(printer).value("smtp.port").equals(Optional.of("25")));
        }
    }

    @Test
    void what_a_printer_only_pretended_to_take_is_a_finding_with_what_it_reads_back() {
        try (SnmpsimPeer snmpsim = SnmpsimPeer.start("liar", BrotherObjects.lying())) {
            secrets.keep("read", Secret.of("liar"));
            secrets.keep("write", Secret.of("liar"));
            openWithPrinter(snmpsim.port());
            console.edit(fleet, "printer");
            robot.click("device.push");
            robot.type("apply.note", "move to submission");
            robot.click("apply.ok");
            robot.await("the refusal", () -> rules().contains("device.refused"));
            robot.await("what it reads back", () -> rules().contains("device.reads-back"));
        }
    }
}
