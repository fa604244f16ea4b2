package org.fleetmail.rollout.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Gate;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.SettingValue;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.Wave;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.Provers;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.store.Store;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate of the devices' own test, with the send test of BROTHER-MIB played by net-snmp's agent. */
class BrotherTestGateTest {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final String MAIL = "1.3.6.1.4.1.2435.2.4.3.1240.5.6";

    /**
     * brpsEmailTestResult has the code in its second byte; it is 1, running, for two questions after the start. Start and
     * result are served by a process each, so the state is in a file.
     */
    private static final String SCRIPT = """
        #!/bin/sh
        while read -r command; do
          case "$command" in
            PING) echo PONG ;;
            get) read -r oid
              shown=0
              case "$oid" in
                *.220.0) if [ -s "$0.left" ]; then
                    left=$(cat "$0.left")
                    if [ "$left" -gt 0 ]; then shown=1; echo $((left - 1)) > "$0.left"; else shown=%d; fi
                  fi ;;
              esac
              printf '%%s\\ninteger\\n%%s\\n' "$oid" $((shown * 256)) ;;
            getnext) read -r oid; echo NONE ;;
            set) read -r oid; read -r type value
              echo 2 > "$0.left"
              echo DONE ;;
          esac
        done
        """;

    @TempDir
    private Path folder;

    private final Fleet fleet = NewFleet.empty("Office");
    private final MemorySecrets secrets = new MemorySecrets();

    private SnmpdPeer printer(String id, int code) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path script = Files.writeString(folder.resolve(id), SCRIPT.formatted(code));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        SnmpdPeer agent = SnmpdPeer.start(
                SnmpdPeer.fixedText("1.3.6.1.2.1.43.5.1.1.17.1", "serial-" + id),
                SnmpdPeer.fixedInteger(MAIL + ".154.0", 1),
                SnmpdPeer.integer(MAIL + ".155.0", 25),
                SnmpdPeer.fixedInteger(MAIL + ".152.0", 1),
                SnmpdPeer.text(MAIL + ".201.0", ""),
                "pass_persist " + MAIL + ".210 " + script,
                "pass_persist " + MAIL + ".220 " + script);
        fleet.getDevices().add(device(id, agent.port()));
        return agent;
    }

    private Device device(String id, int port) {
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setVersion(SnmpVersion.V2C);
        access.setPort(port);
        access.setReadCommunity("read");
        access.setWriteCommunity("write");
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName(id);
        device.setAddress("127.0.0.1");
        device.setModel("MFC");
        device.setProfile("brother");
        device.setSnmp(access);
        device.setAccount(account());
        return device;
    }

    private Account account() {
        Account account = MODEL.createAccount();
        account.setId("scan-" + fleet.getAccounts().size());
        account.setAddress("scan@fleet.test");
        fleet.getAccounts().add(account);
        return account;
    }

    private Rollout rollout() {
        SettingValue port = MODEL.createSettingValue();
        port.setSetting("smtp.port");
        port.setValue("587");
        MailTemplate template = MODEL.createMailTemplate();
        template.setPushAccount(false);
        template.getSettings().add(port);
        fleet.getTemplates().add(template);
        Gate gate = MODEL.createGate();
        gate.setKind(GateKind.DEVICE_TEST);
        Wave canary = MODEL.createWave();
        canary.setOnePerModel(true);
        canary.getGates().add(gate);
        Rollout rollout = MODEL.createRollout();
        rollout.setTemplate(template);
        rollout.getWaves().add(canary);
        fleet.getRollouts().add(rollout);
        return rollout;
    }

    /** A canary that ends its test with a code, and another printer of the same model. */
    private List<DeviceResult> roll(int code) throws Exception {
        secrets.keep("read", Secret.of(SnmpdPeer.READ));
        secrets.keep("write", Secret.of(SnmpdPeer.WRITE));
        try (SnmpdPeer canary = printer("canary", code);
                SnmpdPeer rest = printer("rest", 80);
                SnmpDriver driver = new SnmpDriver();
                Store store = MailOffice.done(Store.open(folder.resolve("store")))) {
            Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(driver), secrets);
            Plan plan = MailOffice.done(PlanRequest.of(fleet, "office.fleet", rollout(), "")
                    .then(request -> Planner.withoutPreflight(equipment, Clock.systemUTC())
                            .plan(request, PlanListener.NONE, new Cancellation())));
            Provers provers = own -> new SendProver(own, secrets, Duration.ofSeconds(5), new Pace(Duration.ZERO));
            return MailOffice.done(new Rollouts(store, equipment, Fleets.only(fleet), Clock.systemUTC(), provers)
                            .apply(plan, MailOffice.NOTE, RunListener.NONE, new Cancellation()))
                    .results();
        }
    }

    @Test
    void a_canary_that_sent_its_test_mail_opens_the_way_for_its_model() throws Exception {
        List<DeviceResult> results = roll(80);
        assertThat(results.getFirst().proof().deviceTest())
                .as(results.toString())
                .isEqualTo(Shown.YES);
        assertThat(results).extracting(DeviceResult::phase).containsExactly(Phase.APPLIED, Phase.APPLIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34 | The password setting is not valid. | パスワードの設定が正しくありません。",
                "81 | The device cannot find the server. | 機器がサーバーを見つけられません。",
                "84 | The server rejected the login. | サーバーがログインを拒否しました。"
            })
    void a_canary_whose_test_fails_says_why_in_both_languages_and_holds_its_model_back(
            int code, String english, String japanese) throws Exception {
        List<DeviceResult> results = roll(code);
        DeviceResult canary = results.getFirst();
        assertThat(canary.proof().deviceTest()).as(results.toString()).isEqualTo(Shown.NO);
        assertThat(canary.phase()).isEqualTo(Phase.APPLIED);
        assertThat(canary.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(TroubleCode.PROOF_FAILED);
            assertThat(reason.text(Locale.ENGLISH)).contains(english);
            assertThat(reason.text(Locale.JAPANESE)).contains(japanese);
        });
        assertThat(results.getLast().phase()).isEqualTo(Phase.SKIPPED);
        assertThat(results.getLast().reasons()).extracting(Reason::code).contains(TroubleCode.CANARY_FAILED);
    }
}
