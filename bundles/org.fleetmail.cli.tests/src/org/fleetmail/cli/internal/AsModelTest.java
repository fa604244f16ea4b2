package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --as-model}: whether a device model could talk to a real server. */
class AsModelTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("As model");
    private static final String OLD = "example-old-simulated";

    @TempDir
    Path home;

    private Caller fleetmail;
    private Path root;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
        root = Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    private static OpenSslPeer server(String... options) {
        return OpenSslPeer.start(AUTHORITY.wish("127.0.0.1").rsa(2048).issue(), options);
    }

    private Called verify(OpenSslPeer server, String profile, String format) {
        return fleetmail.call(
                "verify",
                "https://127.0.0.1:" + server.port(),
                "--trust",
                root,
                "--as-model",
                profile,
                "--format",
                format,
                "--fail-on",
                "high");
    }

    private JsonNode model(OpenSslPeer server, String profile) {
        Called called = verify(server, profile, "json");
        return Shape.checked(called.out()).path("targets").path(0).path("model");
    }

    @Test
    void an_old_model_is_refused_by_a_server_of_today_with_the_reason() throws IOException {
        try (OpenSslPeer server = server("-tls1_3")) {
            JsonNode model = model(server, OLD);
            assertThat(model.path("possible").asText()).isEqualTo("no");
            assertThat(model.path("observed").path("possible").asText()).isEqualTo("no");
            assertThat(model.path("asked").path("possible").asText()).isEqualTo("no");
            assertThat(model.path("reasons").path(0).asText()).contains("TLSv1, TLSv1.1", "TLSv1.3");
            assertThat(model.path("simulated").asBoolean()).isTrue();
            assertThat(model.path("limits").path("confidence").asText()).isEqualTo("invented");
            Called text = verify(server, OLD, "text");
            assertThat(text.status()).isEqualTo(1);
            assertThat(text.out()).contains("CANNOT TALK", OLD, "TLSv1, TLSv1.1", "simulated", "invented");
            assertThat(verify(server, OLD, "csv").out().lines().skip(1)).allMatch(row -> row.endsWith(",no"));
        }
    }

    @Test
    void a_model_of_today_meets_the_same_server() throws IOException {
        try (OpenSslPeer server = server("-tls1_3")) {
            JsonNode model = model(server, "example-simulated");
            assertThat(model.path("possible").asText()).isEqualTo("yes");
            assertThat(model.path("reasons").path(0).asText()).contains("TLSv1.3");
            assertThat(model.path("asked").path("possible").asText()).isEqualTo("yes");
        }
    }

    @Test
    void a_model_without_elliptic_curves_is_refused_where_nothing_else_is_offered() throws IOException {
        try (OpenSslPeer server = server("-tls1_1", "-cipher", "ECDHE-RSA-AES128-SHA:@SECLEVEL=0")) {
            JsonNode model = model(server, OLD);
            assertThat(model.path("possible").asText())
                    .as(model.toPrettyString())
                    .isEqualTo("no");
        }
        try (OpenSslPeer server = server("-tls1_1", "-cipher", "AES128-SHA:@SECLEVEL=0")) {
            JsonNode model = model(server, OLD);
            assertThat(model.path("possible").asText())
                    .as(model.toPrettyString())
                    .isEqualTo("yes");
            assertThat(model.path("reasons").path(0).asText()).contains("TLSv1.1", "TLS_RSA_WITH_AES_128_CBC_SHA");
        }
    }

    @Test
    void a_model_of_which_nothing_is_published_stays_unknown() throws IOException {
        try (OpenSslPeer server = server("-tls1_3")) {
            JsonNode model = model(server, "brother");
            assertThat(model.path("possible").asText()).isEqualTo("unknown");
            assertThat(model.has("limits")).isFalse();
            assertThat(model.path("simulated").asBoolean()).isFalse();
            assertThat(verify(server, "brother", "text").out()).contains("unknown whether", "Nothing is published");
        }
    }

    @Test
    void nobody_there_says_nothing_about_the_model() {
        Called called = fleetmail.call(
                "verify",
                "smtps://127.0.0.1:" + Ports.free(),
                "--as-model",
                OLD,
                "--deadline",
                "5",
                "--format",
                "json");
        JsonNode target = Shape.checked(called.out()).path("targets").path(0);
        assertThat(target.path("model").path("possible").asText()).isEqualTo("unknown");
        assertThat(target.path("model").path("asked").path("reasons")).isEmpty();
        assertThat(called.status()).isEqualTo(3);
    }

    @Test
    void the_answer_is_said_in_japanese_too() throws IOException {
        try (OpenSslPeer server = server("-tls1_3")) {
            fleetmail.language(Locale.JAPANESE);
            assertThat(verify(server, OLD, "text").out()).contains("接続できない", "シミュレーション", "共通のバージョンがありません");
        }
    }

    @Test
    void an_unknown_profile_is_a_wrong_call() {
        Called called = fleetmail.call("verify", "smtps://127.0.0.1:" + Ports.free(), "--as-model", "no-such-model");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("no-such-model");
    }

    @Test
    void a_mail_program_of_another_age_is_refused_with_the_reason() throws IOException {
        try (OpenSslPeer server = server("-tls1_3")) {
            JsonNode model = model(server, "Mail 2.0");
            assertThat(model.path("profile").asText()).isEqualTo("apple-mail-2");
            assertThat(model.path("possible").asText()).isEqualTo("no");
            assertThat(model.path("limits").path("confidence").asText()).isEqualTo("recalled");
            assertThat(model.path("reasons").path(0).asText()).contains("TLSv1", "TLSv1.3");
        }
    }

    @Test
    void a_model_that_does_not_know_the_root_is_refused_with_its_name() throws IOException {
        Path other = Files.writeString(home.resolve("other.pem"), Credential.pem(new TestAuthority("Another").root()));
        try (OpenSslPeer server = server()) {
            JsonNode stranger = model(server, "Thunderbird", other);
            assertThat(stranger.path("possible").asText()).isEqualTo("no");
            assertThat(stranger.path("reasons").path(0).asText()).contains("knows no root");
            assertThat(model(server, "Thunderbird", root)
                            .path("reasons")
                            .path(0)
                            .asText())
                    .contains("knows the root");
        }
    }

    private JsonNode model(OpenSslPeer server, String profile, Path roots) {
        Called called = fleetmail.call(
                "verify",
                "https://127.0.0.1:" + server.port(),
                "--trust",
                root,
                "--as-model",
                profile,
                "--model-trust",
                roots,
                "--format",
                "json");
        return Shape.checked(called.out()).path("targets").path(0).path("model");
    }
}
