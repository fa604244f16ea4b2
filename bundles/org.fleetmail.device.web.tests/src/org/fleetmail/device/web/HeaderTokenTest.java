package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.setting.MailSetting.SMTP_HOST;
import static org.fleetmail.device.setting.MailSetting.SMTP_PASSWORD;
import static org.fleetmail.device.setting.MailSetting.SMTP_PORT;

import java.io.IOException;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision.Answer;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.WebServerPeer;
import org.junit.jupiter.api.Test;

/**
 * A token that comes in a header of one answer and goes in a header of the next request, with bodies of several parts and
 * of XML: against lighttpd and a program that takes them apart with Python's own parsers.
 */
class HeaderTokenTest {
    private static final Credential CREDENTIAL =
            new TestAuthority("Web").wish("127.0.0.1").rsa(2048).issue();
    private static final Secret PASSWORD = Secret.of("s\"cret\\");
    private static final String BEFORE = """
        {"srv":"smtp.old.example","prt":"25","usr":"scan","pas":"stored","adr":"mfp@example.com"}\
        """;
    private static final String MULTIPART = """
          pages: {mail: {path: /mail.cgi, from: here}}
          saves:
            mail:
              method: POST
              path: "/mail.cgi?guarded"
              headers: {X-Csrf-Token: "${token.csrf}"}
              body: {kind: multipart, copies: mail}
              from: here
        """;
    private static final String XML = """
          pages: {mail: {path: "/mail.cgi?xml", from: here}}
          saves:
            mail:
              method: POST
              path: "/mail.cgi?guarded"
              headers: {X-Csrf-Token: "${token.csrf}"}
              body: {kind: xml, copies: mail}
              from: here
        """;
    private static final String TOKEN = "tokens: {csrf: {page: mail, place: {header: X-Csrf-Token}, from: here}}";

    private final WebDriver driver =
            new WebDriver(new KnownDevices(Optional.empty()), (host, chain, reasons) -> Answer.SESSION);

    private static DeviceProfile profile(String requests, String token, String read, String write) {
        String yaml = """
            format: fleetmail-device-profile-1
            name: header-token
            title: {en: "Token in a header", ja: "ヘッダーのトークン"}
            maker: Nobody
            transport: web
            sources: {here: {source: "This test", date: 2026-11-25, confidence: low}}
            identification: {from: here}
            web:
              base: {scheme: https, port: 443}
              login: {kind: basic, from: here}
              TOKEN
            REQUESTS
            settings:
              smtp.host:
                read: {page: mail, place: {READsrv}}
                write: {save: mail, field: WRITEsrv}
                access: read-write
                min: 0
                max: 128
                from: here
              smtp.port:
                read: {page: mail, place: {READprt}}
                write: {save: mail, field: WRITEprt}
                access: read-write
                min: 1
                max: 65535
                from: here
              smtp.password:
                read: {page: mail, place: {READpas}}
                write: {save: mail, field: WRITEpas, unchanged: empty}
                access: write-only
                min: 0
                max: 32
                from: here
            """.replace("REQUESTS\n", requests.stripTrailing() + "\n")
                .replace("TOKEN", token)
                .replace("READ", read)
                .replace("WRITE", write);
        return switch (new ProfileLoader().load("header-token.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong wrong -> throw new AssertionError(wrong.mistakes());
        };
    }

    private static WebServerPeer printer() {
        return WebServerPeer.mailPrinter(CREDENTIAL, WebRoom.USER, "s\"cret\\", BEFORE);
    }

    private Written write(WebServerPeer printer, DeviceProfile profile, Settings settings) {
        DeviceTarget target = WebRoom.target(printer.port(), "https", "", PASSWORD);
        return WebRoom.done(driver.write(target, profile, settings, new Cancellation()));
    }

    private void writesAndReadsBack(DeviceProfile profile) throws IOException {
        try (WebServerPeer printer = printer()) {
            Settings settings =
                    Settings.none().with(SMTP_HOST, "smtp.new.example").with(SMTP_PORT, "587");
            assertThat(write(printer, profile, settings).complete()).isTrue();
            assertThat(printer.document())
                    .contains("smtp.new.example", "587", "\"pas\": \"stored\"", "mfp@example.com");
            Settings password = Settings.none().with(SMTP_PASSWORD, SettingValue.hidden(Secret.of("n&w <pass>\"u")));
            assertThat(write(printer, profile, password).complete()).isTrue();
            assertThat(printer.document()).contains("n&w <pass>\\\"u", "smtp.new.example");
            DeviceTarget target = WebRoom.target(printer.port(), "https", "", PASSWORD);
            Settings after = WebRoom.done(driver.read(target, profile, new Cancellation()))
                    .settings();
            assertThat(after.text(SMTP_HOST)).contains("smtp.new.example");
            assertThat(after.text(SMTP_PORT)).contains("587");
        }
    }

    @Test
    void a_form_of_several_parts_is_sent_back_with_the_token() throws IOException {
        writesAndReadsBack(profile(MULTIPART, TOKEN, "input: ", ""));
    }

    @Test
    void xml_is_sent_back_with_the_token_and_what_is_not_understood_stays() throws IOException {
        writesAndReadsBack(profile(XML, TOKEN, "xml: Mail/", "Mail/"));
    }

    @Test
    void a_token_that_is_not_fresh_is_refused_and_nothing_has_changed() throws IOException {
        try (WebServerPeer printer = printer()) {
            String stale = MULTIPART.replace("${token.csrf}", "0123456789abcdef");
            Written written = write(
                    printer, profile(stale, "", "input: ", ""), Settings.none().with(SMTP_PORT, "587"));
            assertThat(written.complete()).isFalse();
            assertThat(printer.document()).isEqualTo(BEFORE);
        }
    }
}
