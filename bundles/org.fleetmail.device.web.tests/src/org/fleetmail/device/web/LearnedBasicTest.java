package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.setting.MailSetting.SMTP_PASSWORD;
import static org.fleetmail.device.setting.MailSetting.SMTP_PORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision.Answer;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.learning.Learner;
import org.fleetmail.device.learning.Lesson;
import org.fleetmail.device.learning.ProfileDraft;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.profile.WebBody;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.recording.HarReader;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.browser.Browser;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.WebServerPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learned from what a real Chromium does at a real lighttpd that asks by Basic, and used there by the driver. */
class LearnedBasicTest {
    private static final Credential CREDENTIAL =
            new TestAuthority("Web").wish("127.0.0.1").rsa(2048).issue();
    private static final String PASSWORD = "Adm1n-Pass";
    private static final String BEFORE = """
        {"srv":"smtp.old.example","prt":"25","usr":"scan","pas":"stored","adr":"mfp@example.com"}\
        """;

    @TempDir
    Path folder;

    private final WebDriver driver =
            new WebDriver(new KnownDevices(Optional.empty()), (host, chain, reasons) -> Answer.SESSION);

    private Lesson recorded(WebServerPeer printer) throws IOException {
        Path file = folder.resolve("session.har");
        try (Browser browser = new Browser()) {
            browser.open("https://" + WebRoom.USER + ":" + PASSWORD + "@127.0.0.1:" + printer.port() + "/mail.cgi");
            browser.leave("var e = document.forms[0].elements; e.srv.value='smtp.new.example'; e.prt.value='587';"
                    + "e.usr.value='office'; e.pas.value='Scan-2-Mail'; e.adr.value='scan@example.com';"
                    + "document.forms[0].submit()");
            Files.writeString(file, browser.har());
        }
        return Learner.learn(new HarReader().read(file).toOptional().orElseThrow());
    }

    private static DeviceProfile profile(String yaml) {
        return switch (new ProfileLoader().load("learned.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong wrong -> throw new AssertionError(wrong.mistakes());
        };
    }

    @Test
    void a_login_by_basic_and_a_form_of_several_parts_are_learned_and_used() throws IOException {
        try (WebServerPeer printer = WebServerPeer.mailPrinter(CREDENTIAL, WebRoom.USER, PASSWORD, BEFORE)) {
            Lesson lesson = recorded(printer);
            assertThat(lesson.obstacles()).isEmpty();
            assertThat(lesson.login().kind()).isEqualTo(WebLogin.Kind.BASIC);
            assertThat(printer.document()).contains("Scan-2-Mail");
            String yaml = ProfileDraft.of(lesson, "Aki", Instant.EPOCH).yaml(lesson);
            assertThat(yaml).doesNotContain(PASSWORD, "Scan-2-Mail", "127.0.0.1", "YWRtaW46");
            DeviceProfile profile = profile(yaml);
            assertThat(profile.web().orElseThrow().saves().values())
                    .singleElement()
                    .satisfies(save -> assertThat(save.body().kind()).isEqualTo(WebBody.Kind.MULTIPART));
            usedBy(printer, profile);
        }
    }

    private void usedBy(WebServerPeer printer, DeviceProfile profile) throws IOException {
        DeviceTarget target = WebRoom.target(printer.port(), "https", "", Secret.of(PASSWORD));
        var state = WebRoom.done(driver.read(target, profile, new Cancellation()));
        assertThat(state.unreadable()).isEmpty();
        assertThat(state.settings().text(SMTP_PORT)).contains("587");
        assertThat(state.settings().get(SMTP_PASSWORD)).isPresent();
        Settings settings = Settings.none().with(SMTP_PORT, "2525");
        assertThat(WebRoom.done(driver.write(target, profile, settings, new Cancellation()))
                        .complete())
                .isTrue();
        assertThat(printer.document()).contains("2525", "smtp.new.example", "Scan-2-Mail", "scan@example.com");
        DeviceTarget wrong = WebRoom.target(printer.port(), "https", "", Secret.of("wrong"));
        assertThat(WebRoom.code(driver.read(wrong, profile, new Cancellation())))
                .isEqualTo(TroubleCode.LOGIN_REJECTED);
    }
}
