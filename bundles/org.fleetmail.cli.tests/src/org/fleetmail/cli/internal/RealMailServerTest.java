package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.mail.PostfixPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code verify} against a real Postfix. */
class RealMailServerTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Command line");
    private static PostfixPeer postfix;

    @TempDir
    Path home;

    private static final List<String> RELIED_ON = Stream.of(
                    "target address startedAt durationMs connections outcome steps/0/name steps/0/ms steps/0/outcome",
                    "steps/0/detail protocols/SSLv2 protocols/SSLv3 protocols/TLSv1 protocols/TLSv1.1"
                            + " protocols/TLSv1.2",
                    "protocols/TLSv1.3 suites/TLSv1.3/0 groups/0 certificate/subject certificate/names",
                    "certificate/issuer certificate/notBefore certificate/notAfter certificate/keyAlgorithm",
                    "certificate/keyBits certificate/signatureAlgorithm certificate/sha256 chain/0 path/trusted",
                    "path/problems nameMatch capabilities/beforeTls/0 capabilities/afterTls/0",
                    "authentication/beforeTls authentication/afterTls starttls/offered starttls/works",
                    "starttls/injectable starttls/stripped grade findings/0/id findings/0/severity findings/0/text",
                    "findings/0/remedy findings/0/rule findings/0/evidence")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(place -> "/" + place)
            .toList();

    private Caller fleetmail;
    private Path root;

    @BeforeAll
    static void start() {
        postfix = PostfixPeer.start(AUTHORITY.wish("localhost", "127.0.0.1").issue());
    }

    @AfterAll
    static void stop() throws IOException {
        if (postfix != null) {
            postfix.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
        root = Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    private static String startTls() {
        return "smtp+starttls://127.0.0.1:" + postfix.submissionPort();
    }

    private static String implicitTls() {
        return "smtps://127.0.0.1:" + postfix.smtpsPort();
    }

    @Test
    void a_trusted_server_is_verified_with_starttls_and_implicit_tls() {
        Called called = fleetmail.call(
                "verify", startTls(), implicitTls(), "--trust", root, "--format", "json", "--fail-on", "critical");
        assertThat(called.status()).as(called.all()).isZero();
        JsonNode targets = Shape.checked(called.out()).path("targets");
        assertThat(targets).hasSize(2).allSatisfy(target -> {
            assertThat(target.path("outcome").asText()).isEqualTo("verified");
            assertThat(target.path("path").path("trusted").asBoolean()).isTrue();
            assertThat(target.path("certificate").path("notAfter").asText()).isNotEmpty();
        });
    }

    @Test
    void without_its_root_it_is_untrusted_and_the_status_says_so() {
        Called called = fleetmail.call("verify", startTls());
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).contains("untrusted", "→");
    }

    @Test
    void a_server_under_another_name_does_not_pass() {
        Called called = fleetmail.call("verify", startTls(), "--trust", root, "--servername", "mail.example.com");
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).contains("mail.example.com");
    }

    @Test
    void csv_has_a_row_with_version_suite_and_days_left() {
        Called called = fleetmail.call("verify", startTls(), "--trust", root, "--format", "csv");
        assertThat(called.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith(startTls() + ",verified,")
                .contains(",TLSv1.3,TLS_", ",79,");
    }

    @Test
    void nobody_there_could_not_be_done() {
        Called called = fleetmail.call("verify", "smtps://127.0.0.1:" + Ports.free(), "--deadline", "5");
        assertThat(called.status()).isEqualTo(3);
        Called some = fleetmail.call("verify", "smtps://127.0.0.1:" + Ports.free(), startTls(), "--trust", root);
        assertThat(some.status()).isEqualTo(1);
    }

    @Test
    void a_model_without_elliptic_curves_is_shut_out_where_the_certificate_has_one() {
        Called called = fleetmail.call("verify", startTls(), "--trust", root, "--as-model", "example-old-simulated");
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).contains("CANNOT TALK", "refuses a client like", "common cipher suite in TLSv1.1");
    }

    @Test
    void what_counts_as_a_finding_is_the_callers_choice() {
        Called usual = fleetmail.call("verify", startTls(), "--trust", root);
        assertThat(usual.status()).isEqualTo(1);
        assertThat(usual.out()).contains("verified", "HIGH", "[C2]", "→");
        Called patient = fleetmail.call("verify", startTls(), "--trust", root, "--fail-on", "critical");
        assertThat(patient.status()).isZero();
    }

    /** Others rely on these. A target that was not asked something lacks it; here everything but the DNS was asked. */
    @ParameterizedTest
    @ValueSource(strings = {"deep", "grade"})
    void the_parts_of_a_target_that_others_rely_on_are_there(String depth) {
        Called called = fleetmail.call(
                "verify", startTls(), "--trust", root, "--depth", depth, "--format", "json", "--lang", "en");
        JsonNode target = Shape.checked(called.out()).path("targets").get(0);
        List<String> deepAlone = depth.equals("deep") ? List.of("/serverPreference") : List.of();
        assertThat(Stream.concat(RELIED_ON.stream(), deepAlone.stream()))
                .allSatisfy(place -> assertThat(target.at(place).isMissingNode())
                        .as("%s in %s", place, target)
                        .isFalse());
        assertThat(target.at("/suites/TLSv1.2"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.asText()).startsWith("TLS_"));
        assertThat(target.path("outcome").asText()).isEqualTo("verified");
    }

    @Test
    void one_key_on_two_hosts_is_told_at_both_of_them() throws IOException {
        Credential credential = AUTHORITY.wish("127.0.0.1", "127.0.0.2").issue();
        try (DovecotPeer dovecot = DovecotPeer.start(credential, "listen = 127.0.0.1, 127.0.0.2")) {
            String one = "imaps://127.0.0.1:" + dovecot.imapsPort();
            String other = "imaps://127.0.0.2:" + dovecot.imapsPort();
            Called called = fleetmail.call("verify", one, other, startTls(), "--trust", root, "--format", "json");
            JsonNode targets = Shape.checked(called.out()).path("targets");
            assertThat(shared(targets.get(0))).contains(other);
            assertThat(shared(targets.get(1))).contains(one);
            assertThat(shared(targets.get(2))).isEmpty();
        }
    }

    private static String shared(JsonNode target) {
        return target.path("findings")
                .valueStream()
                .filter(finding -> finding.path("id").asText().equals("K15"))
                .map(finding -> finding.path("text").asText())
                .collect(Collectors.joining());
    }

    @Test
    void watching_writes_one_document_a_line_until_interrupted() {
        Cancellation cancellation = new Cancellation();
        Called[] called = new Called[1];
        Thread watching = Thread.ofVirtual()
                .start(() -> called[0] = fleetmail
                        .cancelledBy(cancellation)
                        .call("verify", startTls(), "--trust", root, "--format", "json", "--watch", "1"));
        awaitLines(watching, cancellation);
        assertThat(called[0].status()).isEqualTo(130);
        assertThat(called[0].out().lines()).isNotEmpty().allSatisfy(Shape::checked);
    }

    private static void awaitLines(Thread watching, Cancellation cancellation) {
        try {
            watching.join(Duration.ofSeconds(4));
            cancellation.cancel();
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
