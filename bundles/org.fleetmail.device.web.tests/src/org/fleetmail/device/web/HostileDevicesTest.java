package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.DeviceTarget.Door;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.device.setting.MailSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices, or what answers in their place, that mean no good. */
class HostileDevicesTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final WebDriver driver = new WebDriver(new KnownDevices(Optional.empty()), null);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer device;

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void open() throws IOException {
        device = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        device.setExecutor(threads);
        device.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        device.stop(0);
        threads.shutdownNow();
    }

    private void answering(Answering answering) {
        device.createContext("/", exchange -> {
            try (exchange) {
                answering.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static DeviceProfile profile(String place) {
        String yaml = """
            format: fleetmail-device-profile-1
            name: hostile
            title: {en: "Hostile", ja: "敵対的"}
            maker: Nobody
            transport: web
            sources: {here: {source: "This test", date: 2026-11-25, confidence: low}}
            identification: {from: here}
            web:
              base: {scheme: http, port: 80}
              login: {kind: none, from: here}
              pages: {mail: {path: /mail, from: here}}
              saves: {mail: {method: POST, path: /mail, body: {kind: form}, from: here}}
            settings:
              smtp.port:
                read: {page: mail, place: PLACE}
                write: {save: mail, field: port}
                access: read-write
                min: 1
                max: 65535
                from: here
            """.replace("PLACE", place);
        return switch (new ProfileLoader().load("hostile.yaml", yaml)) {
            case Loaded.Right(DeviceProfile profile) -> profile;
            case Loaded.Wrong wrong -> throw new AssertionError(wrong.mistakes());
        };
    }

    private Outcome<DeviceState> read(String place) {
        DeviceTarget target = new DeviceTarget(
                "d",
                "printer",
                "127.0.0.1",
                device.getAddress().getPort(),
                Optional.empty(),
                new Login("", Secret.of("")),
                Duration.ofMillis(1_500),
                0,
                Optional.of(new Door("http", "")));
        return driver.read(target, profile(place), new Cancellation());
    }

    private static TroubleCode unreadable(Outcome<DeviceState> outcome) {
        return WebRoom.done(outcome).unreadable().get(MailSetting.SMTP_PORT).code();
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static void pour(HttpExchange exchange, long bytes) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            byte[] some = new byte[64 * 1024];
            for (long sent = 0; sent < bytes; sent += some.length) {
                body.write(some);
            }
        }
    }

    @Test
    void a_hundred_megabytes_are_not_read() {
        answering(exchange -> pour(exchange, 100L * MEGABYTE));
        assertThat(WebRoom.code(read("{input: port}"))).isEqualTo(TroubleCode.WEB_TOO_LARGE);
    }

    @Test
    void an_endless_body_ends() {
        answering(exchange -> pour(exchange, Long.MAX_VALUE));
        assertThat(WebRoom.code(read("{input: port}"))).isEqualTo(TroubleCode.WEB_TOO_LARGE);
    }

    @Test
    void a_body_that_drips_ends_with_the_time_allowed() {
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!over.await(100, TimeUnit.MILLISECONDS)) {
                    body.write(' ');
                    body.flush();
                }
            }
        });
        assertThat(WebRoom.code(read("{input: port}"))).isEqualTo(TroubleCode.NET_TIMEOUT);
    }

    @Test
    void a_gzip_bomb_is_not_unfolded() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream folding = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 64; i++) {
                folding.write(zeros);
            }
        }
        answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            try (OutputStream body = exchange.getResponseBody()) {
                bomb.writeTo(body);
            }
        });
        assertThat(WebRoom.code(read("{input: port}"))).isEqualTo(TroubleCode.WEB_TOO_LARGE);
    }

    @Test
    void a_gzipped_page_is_read_all_the_same() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (GZIPOutputStream folding = new GZIPOutputStream(page)) {
            folding.write("<input name=port value=587>".getBytes(StandardCharsets.US_ASCII));
        }
        answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, page.size());
            try (OutputStream body = exchange.getResponseBody()) {
                page.writeTo(body);
            }
        });
        assertThat(WebRoom.done(read("{input: port}")).settings().text(MailSetting.SMTP_PORT))
                .contains("587");
    }

    @Test
    void json_and_xml_of_endless_depth_are_no_answer() {
        answering(exchange -> send(exchange, "application/json", "[".repeat(100_000)));
        assertThat(unreadable(read("{json: /port}"))).isEqualTo(TroubleCode.WEB_ANSWER);
        device.removeContext("/");
        answering(exchange -> send(exchange, "text/xml", "<a>".repeat(100_000)));
        assertThat(unreadable(read("{xml: a/port}"))).isEqualTo(TroubleCode.WEB_ANSWER);
        device.removeContext("/");
        answering(exchange -> send(exchange, "text/html", "<div>".repeat(100_000)));
        assertThat(unreadable(read("{input: port}"))).isEqualTo(TroubleCode.WEB_ANSWER);
    }

    @Test
    void xml_entities_are_neither_multiplied_nor_fetched() {
        String laughs = "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(100) + "\">" + "<!ENTITY c \""
                + "&b;".repeat(100) + "\">]><m><port>&c;</port></m>";
        answering(exchange -> send(exchange, "text/xml", laughs));
        assertThat(unreadable(read("{xml: m/port}"))).isEqualTo(TroubleCode.WEB_ANSWER);
        device.removeContext("/");
        String file = "<!DOCTYPE m [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><m><port>&f;</port></m>";
        answering(exchange -> send(exchange, "text/xml", file));
        Outcome<DeviceState> outcome = read("{xml: m/port}");
        assertThat(unreadable(outcome)).isEqualTo(TroubleCode.WEB_ANSWER);
        assertThat(outcome.toString()).doesNotContain("root:");
    }

    @Test
    void another_host_is_never_followed() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.3"))) {
            for (String location : List.of(
                    "http://127.0.0.3:" + stranger.getLocalPort() + "/mail",
                    "//127.0.0.3:" + stranger.getLocalPort() + "/mail",
                    "https://127.0.0.1:" + device.getAddress().getPort() + "/mail",
                    "http://user@127.0.0.1:" + device.getAddress().getPort() + "/mail",
                    "file:///etc/passwd")) {
                answering(exchange -> {
                    exchange.getResponseHeaders().set("Location", location);
                    exchange.sendResponseHeaders(302, -1);
                });
                assertThat(WebRoom.code(read("{input: port}"))).as(location).isEqualTo(TroubleCode.WEB_FOREIGN);
                device.removeContext("/");
            }
            stranger.setSoTimeout(50);
            assertThat(accepted(stranger)).isFalse();
        }
    }

    private static boolean accepted(ServerSocket stranger) throws IOException {
        try {
            stranger.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void a_circle_of_redirects_ends() {
        answering(exchange -> {
            exchange.getResponseHeaders().set("Location", "/mail?again");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(WebRoom.code(read("{input: port}"))).isEqualTo(TroubleCode.WEB_ANSWER);
    }

    @Test
    void huge_headers_end() {
        answering(exchange -> {
            for (int i = 0; i < 2_000; i++) {
                exchange.getResponseHeaders().add("X-Header-" + i, "x".repeat(1_000));
            }
            exchange.sendResponseHeaders(200, -1);
        });
        assertThat(read("{input: port}"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(((Trouble) failed.trouble()).code())
                                .isIn(TroubleCode.WEB_TOO_LARGE, TroubleCode.WEB_ANSWER, TroubleCode.NET_FAILED));
    }

    @Test
    void what_is_no_http_is_told() throws IOException {
        device.stop(0);
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> greet(other));
            DeviceTarget target = WebRoom.target(other.getLocalPort(), "http", "", Secret.of(""));
            Outcome<DeviceState> outcome = driver.read(target, profile("{input: port}"), new Cancellation());
            assertThat(WebRoom.code(outcome))
                    .isIn(TroubleCode.WEB_ANSWER, TroubleCode.NET_CLOSED, TroubleCode.NET_FAILED);
        }
    }

    private static void greet(ServerSocket other) {
        try (Socket caller = other.accept();
                OutputStream out = caller.getOutputStream()) {
            out.write("220 smtp.example.com ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_page_in_shift_jis_is_read_in_its_characters() {
        answering(exchange -> {
            byte[] page = "<meta charset=Shift_JIS><label>ポート</label><input name=port value=465>".getBytes("Shift_JIS");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        assertThat(WebRoom.done(read("{between: [\"ポート</label><input name=port value=\", \">\"]}"))
                        .settings()
                        .text(MailSetting.SMTP_PORT))
                .contains("465");
    }
}
