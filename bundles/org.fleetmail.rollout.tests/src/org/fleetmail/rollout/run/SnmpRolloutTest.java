package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.model.Account;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.model.SettingValue;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.Store;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.fleetmail.testkit.snmp.SnmpsimPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way over SNMP with real agents: plan, plan file, apply, read back, roll back. */
class SnmpRolloutTest {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final String SERIAL = "1.3.6.1.2.1.43.5.1.1.17.1";
    private static final String MAIL = "1.3.6.1.4.1.2435.2.4.3.1240.5.6.";
    private static final String HOST = "1.3.6.1.4.1.2435.2.4.3.99.1.10.0";
    private static final String SENDER = "1.3.6.1.4.1.2435.2.4.3.99.2.6.0";
    private static final ApplyOptions NOTE = ApplyOptions.of("to 587", "ana").withPatience(Duration.ofSeconds(5));

    @TempDir
    private Path folder;

    private final Fleet fleet = NewFleet.empty("office");
    private final MemorySecrets secrets = new MemorySecrets();
    private final Device device = MODEL.createDevice();
    private SnmpDriver driver;
    private Store store;

    @BeforeEach
    void open() throws Exception {
        driver = new SnmpDriver();
        store = done(Store.open(folder.resolve("store")));
        secrets.keep("read", Secret.of(SnmpdPeer.READ));
        secrets.keep("write", Secret.of(SnmpdPeer.WRITE));
        secrets.keep("auth", Secret.of(SnmpdPeer.AUTH));
        secrets.keep("privacy", Secret.of(SnmpdPeer.PRIVACY));
        secrets.keep("scan", Secret.of("s3cret"));
        device.setId("d1");
        device.setName("printer-3f");
        device.setAddress("127.0.0.1");
        device.setModel("MFC");
        device.setProfile("brother");
        device.setAccount(account());
        device.setTemplate(template());
        fleet.getDevices().add(device);
    }

    private Account account() {
        Account account = MODEL.createAccount();
        account.setId("account");
        account.setAddress("scan@example.com");
        account.setSecret("scan");
        fleet.getAccounts().add(account);
        return account;
    }

    /** Server and port without the TLS mode, which this maker lets nobody set or read: it was set at the device before. */
    private MailTemplate template() {
        MailTemplate template = MODEL.createMailTemplate();
        template.setId("template");
        template.getSettings().add(setting(MailSetting.SMTP_HOST, "smtp.new.example"));
        template.getSettings().add(setting(MailSetting.SMTP_PORT, "587"));
        fleet.getTemplates().add(template);
        return template;
    }

    private static SettingValue setting(MailSetting setting, String value) {
        SettingValue wanted = MODEL.createSettingValue();
        wanted.setSetting(setting.id());
        wanted.setValue(value);
        return wanted;
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        driver.close();
    }

    private SnmpAccess access(SnmpVersion version, int port) {
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setVersion(version);
        access.setPort(port);
        access.setReadCommunity("read");
        access.setWriteCommunity("write");
        access.setSecurityName(SnmpdPeer.USER);
        access.setAuthProtocol(AuthProtocol.SHA256);
        access.setAuthSecret("auth");
        access.setPrivProtocol(PrivProtocol.AES128);
        access.setPrivSecret("privacy");
        return access;
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

    private Settings now() {
        DeviceState state = done(equipment().contact(device).then(contact -> contact.read(new Cancellation())));
        return state.settings();
    }

    private Plan plan() {
        Plan plan = done(Planner.withoutPreflight(equipment(), Clock.systemUTC())
                .plan(PlanRequest.of(fleet, "office.fleet", List.of(device)), PlanListener.NONE, new Cancellation()));
        assertThat(plan.items().getFirst().state())
                .as(plan.items().getFirst().toString())
                .isEqualTo(ItemState.CHANGE);
        return done(PlanFile.write(plan, folder.resolve("plan.json")).then(PlanFile::read));
    }

    private static DeviceResult only(RunSummary summary) {
        return summary.results().getFirst();
    }

    @ParameterizedTest
    @EnumSource(
            value = SnmpVersion.class,
            names = {"V2C", "V3"})
    void thePortGoesTo587AndRollbackBringsBack25(SnmpVersion version) {
        try (SnmpdPeer agent = SnmpdPeer.start(
                SnmpdPeer.fixedText(SERIAL, "E75237K4N123456"),
                SnmpdPeer.text(HOST, "smtp.old.example"),
                SnmpdPeer.text(SENDER, "scan@example.com"),
                SnmpdPeer.fixedInteger(MAIL + "154.0", 1),
                SnmpdPeer.integer(MAIL + "155.0", 25),
                SnmpdPeer.integer(MAIL + "102.0", 0),
                SnmpdPeer.text(MAIL + "103.0", ""),
                SnmpdPeer.text(MAIL + "104.0", ""),
                SnmpdPeer.fixedInteger(MAIL + "105.0", 1))) {
            device.setSnmp(access(version, agent.port()));
            RunSummary there = done(rollouts().apply(plan(), NOTE, RunListener.NONE, new Cancellation()));
            assertThat(only(there).phase()).as(only(there).toString()).isEqualTo(Phase.APPLIED);
            assertThat(now().text(MailSetting.SMTP_PORT)).contains("587");
            RunSummary back =
                    done(rollouts().rollback(there.run().id(), "", NOTE, RunListener.NONE, new Cancellation()));
            assertThat(only(back).phase()).as(only(back).toString()).isEqualTo(Phase.APPLIED);
            assertThat(now().text(MailSetting.SMTP_PORT)).contains("25");
            assertThat(now().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
        }
    }

    @Test
    void anAgentThatSaysYesAndChangesNothingIsRefusedAndTheRestIsTakenBack() {
        try (SnmpsimPeer agent =
                SnmpsimPeer.start(Map.of(SnmpdPeer.WRITE, records(), SnmpdPeer.READ, records()), "SHA", "AES")) {
            SnmpAccess access = access(SnmpVersion.V2C, agent.port());
            access.setReadCommunity("write");
            device.setSnmp(access);
            RunSummary summary = done(rollouts().apply(plan(), NOTE, RunListener.NONE, new Cancellation()));
            assertThat(only(summary).phase()).as(only(summary).toString()).isEqualTo(Phase.REFUSED);
            assertThat(only(summary).reasons()).extracting(Reason::code).contains(TroubleCode.WRITE_IGNORED);
            assertThat(now().text(MailSetting.SMTP_PORT)).contains("25");
            assertThat(now().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
        }
    }

    private static List<String> records() {
        return List.of(
                SnmpsimPeer.record(SERIAL, "4", "E75237K4N123456"),
                SnmpsimPeer.text(HOST, "smtp.old.example"),
                SnmpsimPeer.text(SENDER, "scan@example.com"),
                SnmpsimPeer.record(MAIL + "154.0", "2", "1"),
                SnmpsimPeer.lyingInteger(MAIL + "155.0", 25),
                SnmpsimPeer.integer(MAIL + "102.0", 1),
                SnmpsimPeer.text(MAIL + "103.0", "scan@example.com"),
                SnmpsimPeer.text(MAIL + "104.0", "x"),
                SnmpsimPeer.record(MAIL + "105.0", "2", "1"));
    }
}
