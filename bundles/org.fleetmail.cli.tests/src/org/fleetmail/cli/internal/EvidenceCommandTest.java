package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.mail.StampPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence beside a report, signed and stamped, and its examination. */
class EvidenceCommandTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Auditors");

    @TempDir
    Path home;

    private Caller fleetmail;
    private Path fleet;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home.resolve("data")).secret("auditor/key", "Zebra-77");
        fleet = new Office().write(home.resolve("office.fleet"));
        out = home.resolve("out");
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    private Called report(Object... more) {
        return fleetmail.call(
                Stream.concat(Stream.of("report", "--fleet", fleet, "-o", out, "--format", "html,csv"), Stream.of(more))
                        .toArray());
    }

    private Path evidence(String ending) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void evidence_that_nobody_touched_is_whole_in_both_languages() throws IOException {
        Called called = report("--evidence", "zip");
        assertThat(called.status()).as(called.all()).isZero();
        Path zip = evidence("-evidence.zip");
        assertThat(called.out()).contains(zip.toString());
        Called english = fleetmail.call("report", "verify", zip);
        assertThat(english.status()).as(english.all()).isZero();
        assertThat(english.out())
                .contains("Not signed", "everything is as it was written")
                .doesNotContain("!");
        Called japanese = fleetmail.call("report", "verify", zip, "--lang", "ja");
        assertThat(japanese.out()).contains("署名がありません", "すべて作成時のままです").doesNotContain("!");
    }

    @Test
    void the_next_report_of_the_same_selection_knows_the_one_before() throws IOException {
        report();
        assertThat(Files.readString(evidence(".html"))).contains("This is the first report about these devices");
        Files.delete(evidence(".html"));
        fleetmail.later(Duration.ofDays(90));
        report("--select", "name:nobody");
        assertThat(Files.readString(evidence(".html"))).contains("This is the first report about these devices");
        Files.delete(evidence(".html"));
        report();
        assertThat(Files.readString(evidence(".html"))).contains("The last report about the same devices was made");
    }

    @Test
    void what_was_altered_is_named_and_the_status_tells_it() throws IOException {
        report("--evidence", "folder");
        Path folder = evidence("-evidence");
        Files.writeString(folder.resolve("devices.jsonl"), "{}\n");
        Files.delete(evidence(".html"));
        Called called = fleetmail.call("report", "verify", folder, "--format", "json");
        assertThat(called.status()).isEqualTo(1);
        JsonNode found = Shape.checked(called.out());
        assertThat(found.path("whole").asBoolean()).isFalse();
        assertThat(found.path("defects").findValuesAsText("kind")).containsExactly("altered", "missing");
        assertThat(found.path("defects").get(0).path("path").asText()).isEqualTo("devices.jsonl");
    }

    @Test
    void a_signed_and_stamped_report_leads_to_the_certificate_the_reader_trusts() throws IOException {
        Path key = AUTHORITY
                .wish("auditor.test")
                .forClients()
                .issue()
                .writePkcs12(home.resolve("auditor.p12"), "Zebra-77");
        Path root = Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        Path other = Files.writeString(home.resolve("other.pem"), Credential.pem(new TestAuthority("Others").root()));
        try (StampPeer stamps = StampPeer.start(
                AUTHORITY.wish("stamps.test").rsa(2048).forTimeStamping().issue())) {
            Called called = report(
                    "--evidence", "folder", "--sign", key, "--sign-secret", "auditor/key", "--stamp", stamps.uri());
            assertThat(called.status()).as(called.all()).isZero();
        }
        Called trusted = fleetmail.call("report", "verify", evidence("-evidence"), "--trust", root, "--format", "json");
        assertThat(trusted.status()).as(trusted.all()).isZero();
        JsonNode found = Shape.checked(trusted.out());
        assertThat(found.path("signature").path("by").asText()).isEqualTo("CN=auditor.test");
        assertThat(found.path("stamp").path("trust").asText()).isEqualTo("trusted");
        Called untrusted = fleetmail.call("report", "verify", evidence("-evidence"), "--trust", other);
        assertThat(untrusted.status()).isEqualTo(1);
        assertThat(untrusted.out()).contains("✗ the signer's certificate does not lead to a trusted one");
    }

    @Test
    void a_key_that_does_not_open_costs_no_look_and_tells_no_password() throws IOException {
        Path key =
                AUTHORITY.wish("auditor.test").forClients().issue().writePkcs12(home.resolve("auditor.p12"), "another");
        Called called = report("--evidence", "zip", "--sign", key, "--sign-secret", "auditor/key");
        assertThat(called.status()).isEqualTo(3);
        assertThat(called.err()).contains("[SEAL-FAILED]").doesNotContain("Zebra-77");
        assertThat(out).doesNotExist();
    }

    @Test
    void options_that_make_no_sense_together_are_a_wrong_call() {
        assertThat(report("--stamp", "http://127.0.0.1:1/").status()).isEqualTo(2);
        assertThat(report("--evidence", "zip", "--sign", "a.p12").err()).contains("--sign-secret");
        assertThat(fleetmail.call("report", "--fleet", fleet).err()).contains("-o");
        assertThat(fleetmail.call("report", "verify").status()).isEqualTo(2);
    }

    @Test
    void rule_sets_stand_side_by_side_and_a_file_of_ones_own_is_one_of_them() throws IOException {
        Path ours = Files.writeString(home.resolve("ours.json"), """
            {"name": "house-rules", "edition": "3", "source": "the office", "date": "2026-11-25",
             "rules": {"P5": {"access": "high"}}}
            """);
        assertThat(report("--rules", "fleetmail," + ours).status()).isZero();
        assertThat(Files.readString(evidence(".html"))).contains("Rule sets side by side", "house-rules", "the office");
        Files.writeString(ours, "{\"name\": 1,\n \"rulez\": {}}");
        Called wrong = report("--rules", ours);
        assertThat(wrong.status()).isEqualTo(3);
        assertThat(wrong.err()).contains("/rulez: ? (2:");
        assertThat(report("--rules", "nobody").status()).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_no_evidence_is_told() throws IOException {
        Called called = fleetmail.call("report", "verify", Files.createDirectories(out));
        assertThat(called.status()).isEqualTo(3);
        assertThat(called.err()).contains("[EVIDENCE-INVALID]");
    }
}
