package org.fleetmail.device.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.recording.HarReader;
import org.fleetmail.device.recording.Recording;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.testkit.browser.AdminSite;
import org.fleetmail.testkit.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that a real Chromium records at pages a real nginx serves. */
class RealBrowserTest {
    @TempDir
    Path folder;

    @Test
    void what_chromium_recorded_is_understood() throws IOException {
        Path file = folder.resolve("session.har");
        try (AdminSite site = new AdminSite();
                Browser browser = new Browser()) {
            Files.writeString(file, site.recordedBy(browser));
        }
        Recording recording = new HarReader().read(file).toOptional().orElseThrow();
        Lesson lesson = Learner.learn(recording);
        assertThat(settings(lesson))
                .containsOnly(
                        Map.entry(MailSetting.SMTP_HOST, "srv"),
                        Map.entry(MailSetting.SMTP_PORT, "prt"),
                        Map.entry(MailSetting.SMTP_SECURITY, "sec"),
                        Map.entry(MailSetting.SMTP_AUTH, "aut"),
                        Map.entry(MailSetting.SMTP_USER, "usr"),
                        Map.entry(MailSetting.SMTP_PASSWORD, "pas"),
                        Map.entry(MailSetting.SMTP_SENDER, "adr"));
        assertThat(lesson.login().kind()).isEqualTo(WebLogin.Kind.FORM);
        assertThat(lesson.logout()).isPresent();
        assertThat(lesson.doubts()).isEmpty();
        assertThat(lesson.obstacles()).isEmpty();
        String yaml = ProfileDraft.of(lesson, "Aki", Instant.EPOCH).yaml(lesson);
        assertThat(new ProfileLoader().load("x.yaml", yaml)).isInstanceOf(Loaded.Right.class);
        assertThat(yaml).doesNotContain(AdminSite.PASSWORD, "Scan-2-Mail", "127.0.0.1", "0f1e2d3c4b5a6978");
    }

    private static Map<MailSetting, String> settings(Lesson lesson) {
        return lesson.settings().stream()
                .collect(Collectors.toMap(field -> field.setting().orElseThrow(), LearnedField::name));
    }
}
