package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.snmp.BrotherObjects;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.fleetmail.testkit.snmp.SnmpsimPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands against the real agents net-snmp and snmpsim; whatever is wrong with one device, the others go on. */
class RealPrintersTest {
    @TempDir
    Path home;

    private final Office office = new Office();
    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home)
                .secret("read", SnmpdPeer.READ)
                .secret("write", SnmpdPeer.WRITE)
                .secret("auth", SnmpdPeer.AUTH)
                .secret("privacy", SnmpdPeer.PRIVACY);
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    private Path fleet() {
        return office.write(home.resolve("office.fleet"));
    }

    private JsonNode read(Path fleet) {
        return Shape.checked(fleetmail
                        .call("read", "--fleet", fleet, "--format", "json")
                        .out())
                .path("devices");
    }

    private static String port(JsonNode device) {
        return device.path("settings").path("smtp.port").asText();
    }

    @Test
    void a_rollout_changes_the_port_to_587_and_rollback_brings_back_25() {
        try (SnmpdPeer snmpd = SnmpdPeer.start(BrotherObjects.snmpd())) {
            office.device("printer", "brother", snmpd.port());
            office.version3("printer-v3", "brother", snmpd.port(), SnmpdPeer.USER, "auth", "privacy");
            Path fleet = fleet();
            Path plan = home.resolve("plan.json");
            assertThat(read(fleet))
                    .allSatisfy(device -> assertThat(port(device)).isEqualTo("25"));

            assertThat(fleetmail
                            .call("plan", "--fleet", fleet, "-o", plan, "--select", "id:printer")
                            .status())
                    .isZero();
            Called applied = fleetmail.call("apply", plan, "--note", "587", "--yes", "--format", "json");
            assertThat(applied.status()).as(applied.all()).isZero();
            assertThat(read(fleet))
                    .allSatisfy(device -> assertThat(port(device)).isEqualTo("587"));

            String run = Shape.checked(applied.out()).path("run").path("id").asText();
            Called back = fleetmail.call("rollback", run, "--yes");
            assertThat(back.status()).as(back.all()).isZero();
            assertThat(read(fleet))
                    .allSatisfy(device -> assertThat(port(device)).isEqualTo("25"));
        }
    }

    @Test
    void a_device_that_says_yes_and_does_not_change_is_refused() {
        try (SnmpsimPeer snmpsim = SnmpsimPeer.start("liar", BrotherObjects.lying())) {
            fleetmail.secret("liar", "liar");
            office.device("liar", "brother", snmpsim.port(), "liar", "liar");
            Path plan = home.resolve("plan.json");
            Called planned = fleetmail.call("plan", "--fleet", fleet(), "-o", plan);
            assertThat(planned.status()).as(planned.all()).isZero();
            Called applied = fleetmail.call("apply", plan, "--note", "587", "--yes", "--format", "json");
            assertThat(applied.status()).isEqualTo(1);
            JsonNode device = Shape.checked(applied.out()).path("devices").get(0);
            assertThat(device.path("result").asText()).isEqualTo("refused");
            assertThat(device.path("reasons").get(0).path("code").asText()).isEqualTo("WRITE-IGNORED");
        }
    }

    @Test
    void consent_is_the_number_of_devices_typed_by_a_person() {
        try (SnmpdPeer snmpd = SnmpdPeer.start(BrotherObjects.snmpd())) {
            office.device("printer", "brother", snmpd.port());
            Path fleet = fleet();
            Path plan = home.resolve("plan.json");
            fleetmail.call("plan", "--fleet", fleet, "-o", plan);

            Called nobody = fleetmail.call("apply", plan, "--note", "n");
            assertThat(nobody.status()).isEqualTo(2);
            assertThat(nobody.err()).contains("One device would be changed", "--yes");

            Called no = fleetmail.answering("no").call("apply", plan, "--note", "n");
            assertThat(no.status()).isEqualTo(3);
            assertThat(read(fleet))
                    .allSatisfy(device -> assertThat(port(device)).isEqualTo("25"));

            assertThat(fleetmail
                            .answering("1")
                            .call("apply", plan, "--note", "n")
                            .status())
                    .isZero();
            assertThat(read(fleet))
                    .allSatisfy(device -> assertThat(port(device)).isEqualTo("587"));
        }
    }

    @Test
    void every_failing_device_has_a_code_a_sentence_and_advice_and_the_others_go_on() {
        try (SnmpdPeer snmpd = SnmpdPeer.start(BrotherObjects.snmpd())) {
            fleetmail.secret("wrong", "wrong-secret-1");
            office.device("unknown-profile", "no-such-profile", snmpd.port());
            office.device("unreachable", "brother", Ports.free());
            office.device("wrong-community", "brother", snmpd.port(), "wrong", "wrong");
            office.version3("wrong-passphrase", "brother", snmpd.port(), SnmpdPeer.USER, "wrong", "privacy");
            office.device("no-secret", "brother", snmpd.port(), "missing", "missing");
            office.device("good", "brother", snmpd.port());
            Called read = fleetmail.call("read", "--fleet", fleet(), "--format", "json");
            assertThat(read.status()).isEqualTo(1);
            JsonNode devices = Shape.checked(read.out()).path("devices");
            assertTrouble(devices.get(0), "PROFILE-UNKNOWN");
            assertTrouble(devices.get(1), "SNMP-SILENT");
            assertTrouble(devices.get(2), "SNMP-SILENT");
            assertTrouble(devices.get(3), "SNMP-AUTH");
            assertTrouble(devices.get(4), "SECRET-MISSING");
            assertThat(port(devices.get(5))).isEqualTo("25");
            Called text = fleetmail.call("read", "--fleet", home.resolve("office.fleet"), "--lang", "ja");
            assertThat(text.out()).contains("[SNMP-AUTH]", "[PROFILE-UNKNOWN]", "587");
        }
    }

    private static void assertTrouble(JsonNode device, String code) {
        JsonNode trouble = device.path("trouble");
        assertThat(trouble.path("code").asText()).as(device.path("id").asText()).isEqualTo(code);
        assertThat(trouble.path("text").asText()).isNotBlank();
        assertThat(trouble.path("advice").asText()).isNotBlank();
    }

    @Test
    void a_device_that_can_only_be_read_is_refused_and_the_others_are_changed() {
        try (SnmpdPeer readOnly = SnmpdPeer.start(BrotherObjects.snmpd("E75237K4N000001"));
                SnmpdPeer good = SnmpdPeer.start(BrotherObjects.snmpd("E75237K4N000002"))) {
            office.device("read-only", "brother", readOnly.port(), "read", "read")
                    .setModel("HL-1");
            office.device("good", "brother", good.port()).setModel("HL-2");
            Path plan = home.resolve("plan.json");
            fleetmail.call("plan", "--fleet", fleet(), "-o", plan);
            Called applied = fleetmail.call("apply", plan, "--note", "n", "--yes", "--format", "json");
            assertThat(applied.status()).isEqualTo(1);
            JsonNode devices = Shape.checked(applied.out()).path("devices");
            assertThat(devices.findValuesAsText("result")).containsExactly("refused", "applied");
            assertThat(applied.out()).contains("SNMP-READ-ONLY");
        }
    }

    @Test
    void when_no_device_answers_nothing_could_be_done() {
        office.device("unreachable", "brother", Ports.free());
        assertThat(fleetmail.call("read", "--fleet", fleet()).status()).isEqualTo(3);
    }
}
