package org.fleetmail.rollout.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.learning.Learner;
import org.fleetmail.device.learning.Lesson;
import org.fleetmail.device.learning.ProfileDraft;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mistake;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.profile.WriteProofText;
import org.fleetmail.device.recording.HarReader;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.web.WebDriver;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.WebAccess;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.TrialRequest;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.fleetmail.store.Store;
import org.fleetmail.testkit.browser.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a session that a real Chromium records at a simulated printer to the proof, by the real web driver. */
class LearnedPrinterTest {
    private static final String ADMIN = "adm1n-Secret";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    private final MemorySecrets secrets = new MemorySecrets();
    private final WebDriver driver =
            new WebDriver(new KnownDevices(Optional.empty()), (host, chain, reasons) -> TrustDecision.Answer.SESSION);
    private SimulatedWebPrinter printer;
    private Store store;

    @BeforeEach
    void open() {
        secrets.keep("admin", Secret.of(ADMIN));
        store = done(Store.open(folder.resolve("store")));
    }

    private void start(Family family) throws IOException {
        WebPrinterPlan plan = new WebPrinterPlan(
                "p1",
                family,
                "SIM-1",
                "admin",
                Secret.of(ADMIN),
                Map.of(
                        MailSetting.SMTP_HOST, "smtp.old.example",
                        MailSetting.SMTP_PORT, "25",
                        MailSetting.SMTP_SECURITY, "off",
                        MailSetting.SMTP_VERIFY_CERTIFICATE, "no",
                        MailSetting.SMTP_AUTH, "none",
                        MailSetting.SMTP_SENDER, "scan@example.com"),
                List.of());
        printer = SimulatedWebPrinter.start(
                plan, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        store.close();
        printer.stop();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    /** What the administrator does in the browser, by the family of the printer. */
    private static void work(Family family, Browser browser, String origin) {
        switch (family) {
            case EXAMPLE -> {
                browser.open(origin + "/");
                browser.leave(fill("name", "admin", "password", ADMIN) + "f.submit()");
                browser.open(origin + "/mail");
                browser.leave(
                        fill("smtp_host", "smtp.new.example", "smtp_port", "587", "smtp_tls", "2", "smtp_auth", "1")
                                + fill("smtp_user", "scan", "smtp_password", "Scan-2-Mail")
                                + "f.elements.smtp_verify.checked=true; f.submit()");
                browser.open(origin + "/logout");
            }
            case RICOH -> {
                String guest = origin + "/web/guest/en/websys/webArch/";
                String entry = origin + "/web/entry/en/websys/";
                browser.open(origin + "/");
                browser.run("document.cookie='cookieOnOffChecker=on; path=/'");
                browser.open(guest + "authForm.cgi");
                browser.leave(fill("userid", "YWRtaW4=", "password", ADMIN) + "f.submit()");
                browser.open(entry + "simulated/getMail.cgi");
                browser.leave(fill("smtpServerName", "smtp.new.example", "smtpPortNo", "587", "smtpUserName", "scan")
                        + fill("smtpPassword", "Scan-2-Mail") + "f.submit()");
                browser.open(entry + "webArch/logout.cgi");
            }
            default -> {
                browser.open(origin + "/wcd/index.html");
                browser.run(posted(
                        "/wcd/login.cgi",
                        FORM,
                        "'func=PSL_LP1_LOG&R_ADM=AdminAdmin&username=admin&password=" + ADMIN + "'"));
                browser.run(posted("/wcd/api/SimulatedGetMail", JSON, "JSON.stringify({MFP:{Token:window.t}})"));
                browser.run("window.m.Host='smtp.new.example'; window.m.Port=587; window.m.Security='2';"
                        + " window.m.Password='Scan-2-Mail'");
                browser.run(posted(
                        "/wcd/api/SimulatedSetMail", JSON, "JSON.stringify({MFP:{Mail:window.m,Token:window.t}})"));
                browser.run(posted("/wcd/a_user.cgi", FORM, "'func=PSL_ACO_LGO'"));
            }
        }
    }

    private static String fill(String... pairs) {
        StringBuilder script = new StringBuilder("var f = document.forms[0];");
        for (int i = 0; i < pairs.length; i += 2) {
            script.append("f.elements['" + pairs[i] + "'].value='" + pairs[i + 1] + "';");
        }
        return script.toString();
    }

    /** What the scripts of such a page do: every answer has the token of the next request. */
    private static String posted(String path, String type, String body) {
        return "fetch('" + path + "', {method:'POST', headers:{'Content-Type':'" + type + "'}, body:" + body
                + "}).then(r => r.json()).then(j => { window.t=j.MFP.Token; window.m=j.MFP.Mail; })";
    }

    private Lesson recorded(Family family) throws IOException {
        Path file = folder.resolve("session.har");
        String origin = (family.encrypted() ? "https" : "http") + "://127.0.0.1:"
                + printer.address().getPort();
        try (Browser browser = new Browser()) {
            work(family, browser, origin);
            Files.writeString(file, browser.har());
        }
        return Learner.learn(done(new HarReader().read(file)));
    }

    private Device device(Fleet fleet) {
        WebAccess access = FleetFactory.eINSTANCE.createWebAccess();
        access.setScheme(printer.plan().family().encrypted() ? "https" : "http");
        access.setPort(printer.address().getPort());
        access.setUserName("admin");
        access.setSecret("admin");
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("p1");
        device.setName("printer-p1");
        device.setAddress("127.0.0.1");
        device.setWeb(access);
        fleet.getDevices().add(device);
        return device;
    }

    private static DeviceProfile load(String yaml) {
        return switch (new ProfileLoader().load("learned.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"EXAMPLE", "RICOH", "KONICA_MINOLTA"})
    void one_recording_is_enough_to_read_to_write_and_to_prove(Family family) throws IOException {
        start(family);
        Lesson lesson = recorded(family);
        assertThat(lesson.obstacles()).isEmpty();
        String yaml = ProfileDraft.of(lesson, "aki", Instant.now()).yaml(lesson);
        assertThat(yaml).doesNotContain(ADMIN, "Scan-2-Mail", "127.0.0.1");
        DeviceProfile profile = load(yaml);
        Fleet fleet = NewFleet.empty("office");
        Device device = device(fleet);
        Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(driver), secrets);
        ProfileTrial trial = new ProfileTrial(equipment, profile, Clock.systemUTC());
        Map<MailSetting, String> before = printer.settings();

        DeviceState state = done(trial.read(device, new Cancellation()));
        assertThat(state.unreadable()).isEmpty();
        assertThat(state.settings().text(MailSetting.SMTP_PORT)).contains("587");
        assertThat(state.settings().get(MailSetting.SMTP_PASSWORD)).get().isInstanceOf(SettingValue.Masked.class);
        assertThat(printer.settings()).as("reading changes nothing").isEqualTo(before);
        assertThat(printer.occupied()).as("logged out again").isFalse();

        TrialRequest request = new TrialRequest(device, "office.fleet", profile.name(), MailSetting.SMTP_PORT, "2525");
        Plan plan = done(trial.plan(request, new Cancellation()));
        TrialResult result = done(trial.prove(
                plan,
                store,
                Fleets.only(fleet),
                ApplyOptions.of("prove it", "aki").withPatience(Duration.ZERO),
                new Cancellation()));
        assertThat(result.proof()).isPresent();
        assertThat(result.asBefore()).isTrue();
        assertThat(printer.settings())
                .as("everything as before, the password too")
                .isEqualTo(before);
        assertThat(load(WriteProofText.with(yaml, result.proof().orElseThrow()).orElseThrow())
                        .fitForRollout())
                .isTrue();
    }
}
