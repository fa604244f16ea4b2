package org.fleetmail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.Device;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Simulated web interfaces, spoken to without our own driver. */
class WebPrintersTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private SimulatedWebPrinter printer;

    @AfterEach
    void stop() {
        if (printer != null) {
            printer.stop();
        }
        client.close();
    }

    private void start(Family family) {
        WebPrinterPlan plan =
                new WebPrinterPlan("web-1", family, "SIM-1", "admin", Secret.of("right"), Map.of(), List.of());
        try {
            printer = SimulatedWebPrinter.start(
                    plan, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Clock.systemUTC());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(printer.origin() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(
                form.isEmpty()
                        ? request.build()
                        : request.POST(BodyPublishers.ofString(form)).build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_form_without_the_token_of_its_page_is_refused() throws Exception {
        start(Family.RICOH);
        String root = "/web/guest/en/websys/webArch/";
        assertThat(send(root + "authForm.cgi", "", "Cookie", "cookieOnOffChecker=on")
                        .body())
                .contains("SIMULATED", "wimToken");
        HttpResponse<String> refused =
                send(root + "login.cgi", "userid=YWRtaW4=&password=right&wimToken=guessed", "Referer", "x");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("SIMULATED", "Authentication has failed");
        assertThat(printer.attempts()).isZero();
        assertThat(printer.occupied()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void every_profile_it_follows_says_that_it_is_simulated(Family family) {
        var profile = org.fleetmail.device.profile.ProfileCatalog.shipped()
                .find(family.profile())
                .orElseThrow();
        assertThat(profile.simulated()).isTrue();
        assertThat(profile.title().in(Locale.ENGLISH)).contains("simulated");
        assertThat(profile.title().in(Locale.JAPANESE)).contains("シミュレーション");
        assertThat(family.model()).contains("simulated");
    }

    @Test
    void an_office_has_them_on_request_and_its_fleet_knows_how_they_are_reached() throws IOException {
        try (VirtualOffice office = VirtualOffice.open(
                        OfficePlan.of(1, Faults.none(), 5).withWebPrinters())
                .toOptional()
                .orElseThrow()) {
            assertThat(office.webPrinters()).hasSameSizeAs(Family.values());
            assertThat(office.webPrinters())
                    .allSatisfy(each -> assertThat(each.address().getAddress().isLoopbackAddress())
                            .isTrue());
            assertThat(office.running()).extracting(Running::id).contains("web-ricoh", "web-hp-ledm");
            Device konica = office.fleet().getDevices().stream()
                    .filter(device -> device.getId().equals("web-konica-minolta"))
                    .findFirst()
                    .orElseThrow();
            assertThat(konica.getWeb().getPinnedSha256()).hasSize(64);
            assertThat(office.secrets().find(konica.getWeb().getSecret()).toOptional())
                    .isPresent();
        }
        try (VirtualOffice office =
                VirtualOffice.open(OfficePlan.demo(5)).toOptional().orElseThrow()) {
            assertThat(office.webPrinters()).isEmpty();
        }
    }
}
