package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.web.WebDriver;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.WebAccess;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.fleetmail.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole rollout over web interfaces of every family: plan, plan file, apply, read back, roll back. */
class WebRolloutTest {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final ApplyOptions NOTE = ApplyOptions.of("to 587", "ana").withPatience(Duration.ofSeconds(5));
    private static final String ADMIN = "adm1n-secret";
    private static final String SCAN = "sc4n-secret";

    @TempDir
    private Path folder;

    private final Fleet fleet = NewFleet.empty("office");
    private final MemorySecrets secrets = new MemorySecrets();
    private final List<SimulatedWebPrinter> printers = new ArrayList<>();
    private final WebDriver driver =
            new WebDriver(new KnownDevices(Optional.empty()), (host, chain, reasons) -> TrustDecision.Answer.SESSION);
    private Store store;
    private Account account;
    private MailTemplate template;

    @BeforeEach
    void open() {
        store = done(Store.open(folder.resolve("store")));
        secrets.keep("admin", Secret.of(ADMIN));
        secrets.keep("wrong", Secret.of("no-such-password"));
        secrets.keep("scan", Secret.of(SCAN));
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId("endpoint");
        endpoint.setHost("smtp.new.example");
        fleet.getEndpoints().add(endpoint);
        account = MODEL.createAccount();
        account.setId("account");
        account.setAddress("scan@example.com");
        account.setSecret("scan");
        account.setOutgoing(endpoint);
        fleet.getAccounts().add(account);
        template = MODEL.createMailTemplate();
        template.setId("template");
        fleet.getTemplates().add(template);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        printers.forEach(SimulatedWebPrinter::stop);
    }

    private SimulatedWebPrinter printer(Family family, Fault... faults) {
        WebPrinterPlan plan = new WebPrinterPlan(
                "p" + printers.size(),
                family,
                "SIM-" + printers.size(),
                "admin",
                Secret.of(ADMIN),
                Map.of(
                        MailSetting.SMTP_HOST, "smtp.old.example",
                        MailSetting.SMTP_PORT, "25",
                        MailSetting.SMTP_SECURITY, "off",
                        MailSetting.SMTP_VERIFY_CERTIFICATE, "no",
                        MailSetting.SMTP_AUTH, "none",
                        MailSetting.SMTP_SENDER, "scan@example.com"),
                List.of(faults));
        try {
            SimulatedWebPrinter printer = SimulatedWebPrinter.start(
                    plan, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Clock.systemUTC());
            printers.add(printer);
            fleet.getDevices().add(device(printer, "admin"));
            return printer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Device device(SimulatedWebPrinter printer, String secret) {
        WebAccess access = MODEL.createWebAccess();
        access.setScheme(printer.plan().family().encrypted() ? "https" : "http");
        access.setPort(printer.address().getPort());
        access.setUserName("admin");
        access.setSecret(secret);
        Device device = MODEL.createDevice();
        device.setId(printer.plan().id());
        device.setName("printer-" + printer.plan().id());
        device.setAddress("127.0.0.1");
        device.setModel(printer.plan().family().name());
        device.setProfile(printer.plan().family().profile());
        device.setAccount(account);
        device.setTemplate(template);
        device.setWeb(access);
        return device;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    private Equipment equipment() {
        return new Equipment(ProfileCatalog.shipped(), List.of(driver), secrets);
    }

    private Rollouts rollouts() {
        return new Rollouts(store, equipment(), Fleets.only(fleet), Clock.systemUTC());
    }

    private Plan plan() {
        Plan plan = done(Planner.withoutPreflight(equipment(), Clock.systemUTC())
                .plan(
                        PlanRequest.of(fleet, "office.fleet", fleet.getDevices()),
                        PlanListener.NONE,
                        new Cancellation()));
        return done(PlanFile.write(plan, folder.resolve("plan.json")).then(PlanFile::read));
    }

    private RunSummary apply(Plan plan) {
        return done(rollouts().apply(plan, NOTE, RunListener.NONE, new Cancellation()));
    }

    @Test
    void every_family_goes_to_587_and_rollback_brings_back_25() throws IOException {
        Stream.of(Family.values()).forEach(this::printer);
        Plan plan = plan();
        assertThat(plan.items()).extracting(PlanItem::state).containsOnly(ItemState.CHANGE);
        RunSummary there = apply(plan);
        assertThat(there.results())
                .allSatisfy(result ->
                        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.APPLIED));
        assertThat(printers)
                .allSatisfy(printer -> assertThat(printer.settings())
                        .containsEntry(MailSetting.SMTP_PORT, "587")
                        .containsEntry(MailSetting.SMTP_SECURITY, "starttls")
                        .containsEntry(MailSetting.SMTP_PASSWORD, SCAN));
        RunSummary back = done(rollouts().rollback(there.run().id(), "", NOTE, RunListener.NONE, new Cancellation()));
        assertThat(back.results())
                .allSatisfy(result ->
                        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.APPLIED));
        assertThat(printers).allSatisfy(printer -> {
            assertThat(printer.settings())
                    .containsEntry(MailSetting.SMTP_PORT, "25")
                    .containsEntry(MailSetting.SMTP_HOST, "smtp.old.example");
            assertThat(printer.occupied()).isFalse();
        });
        assertNoSecretIn(there.toString() + back);
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertNoSecretIn(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void assertNoSecretIn(String text) {
        assertThat(text.contains(ADMIN) || text.contains(SCAN)).isFalse();
    }

    @Test
    void a_printer_that_says_yes_and_keeps_25_is_refused_and_taken_back() {
        SimulatedWebPrinter liar = printer(Family.KONICA_MINOLTA, new Fault.Lying(List.of(MailSetting.SMTP_PORT)));
        DeviceResult result = apply(plan()).results().getFirst();
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.REFUSED);
        assertThat(result.reasons()).extracting(Reason::code).contains(TroubleCode.WRITE_IGNORED);
        assertThat(liar.settings())
                .containsEntry(MailSetting.SMTP_HOST, "smtp.old.example")
                .containsEntry(MailSetting.SMTP_SECURITY, "off");
    }

    @Test
    void a_partial_change_is_put_right() {
        SimulatedWebPrinter partial = printer(Family.RICOH, new Fault.Partial());
        DeviceResult result = apply(plan()).results().getFirst();
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.REFUSED);
        assertThat(partial.settings()).containsEntry(MailSetting.SMTP_SECURITY, "off");
    }

    @Test
    void a_printer_that_restarts_after_the_save_is_waited_for() {
        SimulatedWebPrinter printer = printer(Family.EXAMPLE, new Fault.Reboots(Duration.ofMillis(700)));
        DeviceResult result = apply(plan()).results().getFirst();
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.APPLIED);
        assertThat(printer.settings()).containsEntry(MailSetting.SMTP_PORT, "587");
    }

    @Test
    void a_wrong_password_for_the_whole_fleet_costs_one_failed_login() {
        for (int i = 0; i < 6; i++) {
            printer(Family.RICOH);
        }
        fleet.getDevices().forEach(device -> device.getWeb().setSecret("wrong"));
        Plan plan = plan();
        assertThat(plan.items()).extracting(PlanItem::state).doesNotContain(ItemState.CHANGE);
        assertThat(plan.items())
                .allSatisfy(item ->
                        assertThat(item.reasons()).extracting(Reason::code).contains(TroubleCode.LOGIN_REJECTED));
        assertThat(printers.stream().mapToInt(SimulatedWebPrinter::attempts).sum())
                .isEqualTo(1);
    }
}
