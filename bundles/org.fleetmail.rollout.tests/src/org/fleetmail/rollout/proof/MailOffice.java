package org.fleetmail.rollout.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Gate;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.SettingValue;
import org.fleetmail.model.Wave;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.EarlierSecrets;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Point;
import org.fleetmail.rollout.run.Provers;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.fleetmail.store.Store;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.mail.ScanFleet;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office of simulated printers that really send, to a real Postfix, into mailboxes of a real Dovecot. */
abstract class MailOffice {
    static final ApplyOptions NOTE = ApplyOptions.of("to STARTTLS", "ana");
    static final String PASSWORD = MailHost.PASSWORD;

    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final TestAuthority AUTHORITY = new TestAuthority("Proof");
    private static MailHost host;

    @TempDir
    private Path folder;

    private final ScanFleet office = new ScanFleet(host, AUTHORITY);
    private final Fleet fleet = office.fleet();
    private final MemorySecrets secrets = new MemorySecrets();
    private SimulatedPrinters printers;
    private SnmpDriver driver;
    private Store store;
    private RunSummary rolled;

    @BeforeAll
    static void start() {
        host = ScanFleet.host(AUTHORITY);
    }

    @AfterAll
    static void stop() throws Exception {
        if (host != null) {
            host.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        printers = new SimulatedPrinters();
        driver = new SnmpDriver();
        store = done(Store.open(folder.resolve("store")));
        secrets.keep("scan", Secret.of(MailHost.PASSWORD));
        secrets.keep("read", Secret.of(ScanFleet.READ));
        secrets.keep("write", Secret.of(ScanFleet.WRITE));
        fleet.getRollouts().add(rollout(fleet.getTemplates().getFirst()));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        driver.close();
        printers.stop();
    }

    private static Rollout rollout(MailTemplate template) {
        Wave wave = MODEL.createWave();
        wave.setName("canaries");
        wave.setOnePerModel(false);
        for (GateKind kind : List.of(GateKind.APPLIED_SHARE, GateKind.DEVICE_TEST, GateKind.TEST_MAIL)) {
            Gate gate = MODEL.createGate();
            gate.setKind(kind);
            wave.getGates().add(gate);
        }
        Rollout rollout = MODEL.createRollout();
        rollout.setId("rollout");
        rollout.setTemplate(template);
        rollout.getWaves().add(wave);
        return rollout;
    }

    Device printer(String id) throws Exception {
        DeviceProfile profile = done(ProfileCatalog.shipped().named("example-simulated"));
        Map<MailSetting, String> before = Map.of(
                MailSetting.SMTP_PORT, "25",
                MailSetting.SMTP_SECURITY, "off",
                MailSetting.SMTP_VERIFY_CERTIFICATE, "no",
                MailSetting.TIME_SERVER, "127.0.0.1");
        PrinterAccess access = PrinterAccess.communities(Secret.of(ScanFleet.READ), Secret.of(ScanFleet.WRITE));
        SimulatedPrinter printer = printers.add(
                new PrinterPlan(id, profile, "Example 1", before), access, new InetSocketAddress("127.0.0.1", 0));
        return office.printer(id, profile.name(), printer.port());
    }

    static void override(Device device, MailSetting setting, String value) {
        SettingValue own = MODEL.createSettingValue();
        own.setSetting(setting.id());
        own.setValue(value);
        device.getOverrides().add(own);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    DeviceResult roll() {
        LiveEndpointCheck check = new LiveEndpointCheck(new LiveVerifier(), store.observations());
        Plan plan =
                done(PlanRequest.of(fleet, "office.fleet", fleet.getRollouts().getFirst(), "")
                        .then(request -> new Planner(equipment(), check, Clock.systemUTC())
                                .plan(request, PlanListener.NONE, new Cancellation())));
        Provers provers = own -> new SendProver(own, secrets, Duration.ofSeconds(30), new Pace(Duration.ZERO));
        rolled = apply(plan, provers);
        assertThat(plan.items().toString() + rolled).doesNotContain(MailHost.PASSWORD);
        return rolled.results().getFirst();
    }

    /** The plan of the way back from the last {@link #roll}. */
    Plan wayBack() {
        return done(new Rollouts(store, equipment(), Fleets.only(fleet), Clock.systemUTC())
                .planRollback(rolled.run().id(), ""));
    }

    /** The plan of the way back to how it was at a time. */
    Plan wayBackTo(Instant time) {
        return done(new Rollouts(store, equipment(), Fleets.only(fleet), Clock.systemUTC())
                .planReturn("office.fleet", "", new Point.At(time), EarlierSecrets.NONE));
    }

    /** Takes the last {@link #roll} back. */
    DeviceResult rollBack() {
        return rollBack(wayBack());
    }

    DeviceResult rollBack(Plan way) {
        Provers provers = own -> new SendProver(own, secrets, Duration.ofSeconds(30), new Pace(Duration.ZERO));
        return apply(way, provers).results().getFirst();
    }

    /** The server takes another password from now on. */
    static void serverPassword(String password) {
        host.password(password);
    }

    /** How many messages are left in the mailbox. */
    static long messages() {
        return host.messages();
    }

    RunSummary apply(Plan plan, Provers provers) {
        return apply(plan, provers, NOTE);
    }

    RunSummary apply(Plan plan, Provers provers, ApplyOptions options) {
        return done(new Rollouts(store, equipment(), Fleets.only(fleet), Clock.systemUTC(), provers)
                .apply(plan, options, RunListener.NONE, new Cancellation()));
    }

    Fleet fleet() {
        return fleet;
    }

    MemorySecrets secrets() {
        return secrets;
    }

    Equipment equipment() {
        return new Equipment(ProfileCatalog.shipped(), List.of(driver), secrets);
    }

    /** The passwords the printers really hold, in their order. */
    List<String> held() {
        return printers.all().stream()
                .map(printer -> printer.holds(MailSetting.SMTP_PASSWORD).orElseThrow())
                .toList();
    }
}
