package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.fleet.inventory.NewAccess;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.WebServerPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question whether to trust a device's certificate, answered on the command line: at a real nginx and a simulated printer. */
class TrustCommandTest {
    private static final Credential CREDENTIAL =
            new TestAuthority("Printers").wish("127.0.0.1").rsa(2048).issue();

    @TempDir
    Path home;

    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home).secret("web", "p4ss");
    }

    @AfterEach
    void end() throws IOException {
        fleetmail.end();
    }

    private Called trust(Object... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = "trust";
        System.arraycopy(words, 0, all, 1, words.length);
        return fleetmail.call(all);
    }

    private static String fingerprint(SimulatedWebPrinter printer) throws Exception {
        byte[] der = printer.certificate().orElseThrow().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    }

    private static WebServerPeer nginx() {
        return WebServerPeer.nginx(CREDENTIAL, "admin", "secret", "{}");
    }

    @Test
    void a_certificate_is_shown_with_the_reasons_agreed_listed_and_forgotten() throws Exception {
        try (WebServerPeer nginx = nginx()) {
            String url = "https://127.0.0.1:" + nginx.port();
            Called shown = trust("show", url);
            assertThat(shown.status()).as(shown.all()).isEqualTo(1);
            assertThat(shown.out()).contains("SHA-256: ", "Signed by: ", "Not agreed.");
            String sha256 = shown.out().replaceAll("(?s).*SHA-256: (\\S+).*", "$1");
            Called agreed = trust("accept", url, "--sha256", sha256, "--note", "compared at the panel");
            assertThat(agreed.status()).as(agreed.all()).isZero();
            assertThat(trust("show", url).status()).isZero();
            assertThat(trust("show", url).out()).contains("compared at the panel");
            assertThat(trust("list").out()).contains(url, "compared at the panel");
            assertThat(trust("forget", url).status()).isZero();
            assertThat(trust("list").out()).doesNotContain(url);
            assertThat(trust("forget", url).err()).contains("Nothing was agreed");
        }
    }

    @Test
    void another_certificate_than_expected_or_than_before_is_not_agreed() throws IOException {
        try (WebServerPeer nginx = nginx()) {
            String url = "https://127.0.0.1:" + nginx.port();
            Files.writeString(home.resolve("known-devices"), url + " " + "ab".repeat(32) + "\n");
            Called shown = trust("show", url);
            assertThat(shown.out()).contains("Another certificate was agreed before: AB:AB:");
            Called refused = trust("accept", url, "--sha256", "cd".repeat(32), "--note", "guess");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err()).contains("not the certificate you expect");
            assertThat(Files.readString(home.resolve("known-devices"))).doesNotContain("guess");
        }
    }

    @Test
    void a_person_is_asked_and_anything_but_yes_is_no() {
        try (WebServerPeer nginx = nginx()) {
            String url = "https://127.0.0.1:" + nginx.port();
            assertThat(trust("accept", url, "--note", "x").status()).isEqualTo(2);
            fleetmail.language(Locale.JAPANESE).answering("no");
            assertThat(trust("accept", url, "--note", "x").err()).contains("何も承認しませんでした");
            fleetmail.answering("yes");
            assertThat(trust("accept", url, "--note", "x").status()).isZero();
            assertThat(trust("show", url).out()).contains("承認済みです");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_was_agreed_opens_the_way_for_reading_and_old_devices_need_their_profile() throws Exception {
        for (Family family : List.of(Family.EXAMPLE, Family.EXAMPLE_OLD)) {
            SimulatedWebPrinter printer = printer(family);
            try {
                int port = printer.address().getPort();
                Path file = fleet(family, port);
                assertThat(fleetmail.call("read", "--fleet", file).all()).contains(fingerprint(printer));
                String url = "https://127.0.0.1:" + port;
                Called agreed = trust(
                        "accept",
                        url,
                        "--sha256",
                        fingerprint(printer),
                        "--note",
                        "ours",
                        "--profile",
                        family.profile());
                assertThat(agreed.status()).as(agreed.all()).isZero();
                assertThat(trust("show", url).status()).isEqualTo(family == Family.EXAMPLE ? 0 : 3);
                assertThat(fleetmail.call("read", "--fleet", file).out()).contains("smtp.old.example");
            } finally {
                printer.stop();
            }
        }
    }

    private static SimulatedWebPrinter printer(Family family) throws IOException {
        Map<MailSetting, String> settings =
                Map.of(MailSetting.SMTP_HOST, "smtp.old.example", MailSetting.SMTP_PORT, "25");
        WebPrinterPlan plan = new WebPrinterPlan("w", family, "SIM-W", "admin", Secret.of("p4ss"), settings, List.of());
        return SimulatedWebPrinter.start(
                plan, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Clock.systemUTC());
    }

    private Path fleet(Family family, int port) {
        Office office = new Office();
        Device device = office.device("w", family.profile(), port);
        device.setSnmp(null);
        device.setWeb(NewAccess.login("https", port, "admin", "web"));
        return office.write(home.resolve(family.name() + ".fleet"));
    }

    @Test
    void who_is_not_there_and_what_is_no_web_interface_is_told() {
        assertThat(trust("show", "https://127.0.0.1:" + Ports.free()).status()).isEqualTo(3);
        assertThat(trust("show", "http://127.0.0.1").status()).isEqualTo(2);
        assertThat(trust("show", "printer 3F").status()).isEqualTo(2);
        assertThat(trust().status()).isEqualTo(2);
    }
}
