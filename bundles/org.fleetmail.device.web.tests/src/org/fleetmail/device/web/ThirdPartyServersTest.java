package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.setting.MailSetting.SMTP_HOST;
import static org.fleetmail.device.setting.MailSetting.SMTP_PORT;

import java.io.IOException;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision.Answer;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.WebServerPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS, basic and digest authentication against web servers that others wrote. */
class ThirdPartyServersTest {
    private static final Credential CREDENTIAL =
            new TestAuthority("Web").wish("127.0.0.1").rsa(2048).issue();
    private static final String DOCUMENT = """
        {"serial":"W-1","smtp":{"host":"smtp.old.example","port":25,"other":[1,2,{"kept":"as it is"}]}}\
        """;

    private final WebDriver driver =
            new WebDriver(new KnownDevices(Optional.empty()), (host, chain, reasons) -> Answer.SESSION);

    private static DeviceProfile profile(String login, String extra) {
        String yaml = """
            format: fleetmail-device-profile-1
            name: document
            title: {en: "One document", ja: "1 つの文書"}
            maker: Nobody
            transport: web
            sources: {here: {source: "This test", date: 2026-11-25, confidence: low}}
            identification: {from: here}
            web:
              base: {scheme: https, port: 443}
              EXTRA
              login: {kind: LOGIN, from: here}
              pages: {mail: {path: /mail.json, from: here}}
              saves: {mail: {method: PUT, path: /mail.json, body: {kind: json, copies: mail}, from: here}}
              serial: {page: mail, place: {json: /serial}}
            settings:
              smtp.host:
                read: {page: mail, place: {json: /smtp/host}}
                write: {save: mail, field: /smtp/host}
                access: read-write
                min: 0
                max: 128
                from: here
              smtp.port:
                read: {page: mail, place: {json: /smtp/port}}
                write: {save: mail, field: /smtp/port, type: number}
                access: read-write
                min: 1
                max: 65535
                from: here
            """.replace("LOGIN", login).replace("EXTRA", extra);
        return switch (new ProfileLoader().load("document.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong wrong -> throw new AssertionError(wrong.mistakes());
        };
    }

    private static DeviceTarget target(WebServerPeer server, String password) {
        return WebRoom.target(server.port(), "https", "", Secret.of(password));
    }

    private void writesAndReadsBack(WebServerPeer server, DeviceProfile profile) throws IOException {
        DeviceTarget target = target(server, "s\"cret\\");
        Settings before =
                WebRoom.done(driver.read(target, profile, new Cancellation())).settings();
        assertThat(before.text(SMTP_PORT)).contains("25");
        Written written = WebRoom.done(driver.write(
                target,
                profile,
                Settings.none().with(SMTP_PORT, "587").with(SMTP_HOST, "smtp.new.example"),
                new Cancellation()));
        assertThat(written.complete()).as(written.toString()).isTrue();
        assertThat(WebRoom.done(driver.read(target, profile, new Cancellation()))
                        .settings()
                        .text(SMTP_PORT))
                .contains("587");
        assertThat(server.document())
                .isEqualTo(
                        DOCUMENT.replace("smtp.old.example", "smtp.new.example").replace(":25,", ":587,"));
    }

    @Test
    void nginx_takes_basic_authentication() throws IOException {
        try (WebServerPeer server = WebServerPeer.nginx(CREDENTIAL, WebRoom.USER, "s\"cret\\", DOCUMENT)) {
            writesAndReadsBack(server, profile("basic", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"MD5,TLSv1.2", "SHA-256,TLSv1.3"})
    void lighttpd_takes_digests(String algorithm, String version) throws IOException {
        try (WebServerPeer server =
                WebServerPeer.lighttpd(CREDENTIAL, WebRoom.USER, "s\"cret\\", DOCUMENT, algorithm, version)) {
            writesAndReadsBack(server, profile("digest", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1", "TLSv1.1"})
    void openssl_of_today_restricted_to_old_tls_is_reached_when_the_profile_says_so(String version) throws IOException {
        try (WebServerPeer server =
                WebServerPeer.lighttpd(CREDENTIAL, WebRoom.USER, "s\"cret\\", DOCUMENT, "MD5", version)) {
            assertThat(WebRoom.code(
                            driver.read(target(server, "s\"cret\\"), profile("digest", ""), new Cancellation())))
                    .isEqualTo(TroubleCode.WEB_TLS);
            writesAndReadsBack(server, profile("digest", "old-tls: {versions: [TLSv1, TLSv1.1], from: here}"));
        }
    }

    @Test
    void a_rejected_password_is_a_rejection_and_no_missing_page() throws IOException {
        try (WebServerPeer server =
                WebServerPeer.lighttpd(CREDENTIAL, WebRoom.USER, "right", DOCUMENT, "MD5", "TLSv1.3")) {
            assertThat(WebRoom.code(driver.read(target(server, "n0t"), profile("digest", ""), new Cancellation())))
                    .isEqualTo(TroubleCode.LOGIN_REJECTED);
        }
    }
}
