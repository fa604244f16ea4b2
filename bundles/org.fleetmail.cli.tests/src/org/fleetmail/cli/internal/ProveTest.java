package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learned profile is tried and proven on a printer of the virtual office; until then no plan takes it. */
class ProveTest {
    private static final String PRINTER = "tokyo-1f-reception";
    private static final String LEARNED = """
        format: fleetmail-device-profile-1
        name: example-simulated
        title: {en: "Learned example", ja: "学習したサンプル"}
        maker: Example
        simulated: true
        transport: snmp
        sources:
          recording: {source: "Recording by Aki", date: 2026-11-25, confidence: learned}
        learned: {recording: "%s", by: Aki, at: "2026-11-25T14:00:00Z"}
        identification: {from: recording}
        settings:
          smtp.port: {oid: 1.3.6.1.4.1.32473.10.1.3.0, name: p, syntax: integer, access: read-write, min: 1, max: 65535, from: recording}
          smtp.security:
            oid: 1.3.6.1.4.1.32473.10.1.4.0
            name: s
            syntax: integer
            access: read-write
            values: {"off": 1, "if-offered": 2, "starttls": 3, "implicit": 4}
            from: recording
        """.formatted("ab".repeat(32));

    @TempDir
    Path home;

    private VirtualOffice office;
    private Caller fleetmail;
    private Path fleet;
    private Path profile;

    @BeforeEach
    void open() throws IOException {
        if (VirtualOffice.open(OfficePlan.demo(7)) instanceof Outcome.Done<VirtualOffice>(VirtualOffice opened)) {
            office = opened;
        }
        fleet = office.fleetFile(home.resolve("office.fleet")).toOptional().orElseThrow();
        profile = Files.createDirectories(home.resolve("profiles")).resolve("example-simulated.yaml");
        Files.writeString(profile, LEARNED);
        fleetmail = new Caller(home).secrets(office.secrets());
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
        office.close();
    }

    private String port() {
        return office.printer(PRINTER).holds(MailSetting.SMTP_PORT).orElse("");
    }

    private Called planned() {
        return fleetmail
                .profiles(profile.getParent())
                .call(
                        "plan",
                        "--fleet",
                        fleet,
                        "--select",
                        "id:" + PRINTER,
                        "-o",
                        home.resolve("p" + System.nanoTime()));
    }

    @Test
    void it_reads_proves_and_then_may_be_planned_with() throws IOException {
        String before = port();
        assertThat(planned().out()).contains("learned from a recording");

        Called read = fleetmail.call("profile", "try", profile, "--fleet", fleet, "--select", "id:" + PRINTER);
        assertThat(read.status()).as(read.all()).isZero();
        assertThat(read.out()).contains("SMTP port", before);

        Called proven = fleetmail.call(
                "profile",
                "prove",
                profile,
                "--fleet",
                fleet,
                "--select",
                "id:" + PRINTER,
                "--set",
                "smtp.port=2525",
                "--note",
                "new model",
                "--yes");
        assertThat(proven.status()).as(proven.all()).isZero();
        assertThat(proven.err()).contains("Proven.");
        assertThat(port()).as("set back").isEqualTo(before);
        assertThat(Files.readString(profile)).contains("proof:", "setting: smtp.port");
        assertThat(fleetmail.call("profile", "show", profile).out())
                .contains("learned, proven", "was written and read back");
        assertThat(fleetmail.call("runs").out()).contains("new model");
        assertThat(planned().out()).doesNotContain("learned from a recording");
    }

    @Test
    void nobody_to_agree_is_a_wrong_call_and_nothing_is_written() {
        String before = port();
        Called proven = fleetmail.call(
                "profile",
                "prove",
                profile,
                "--fleet",
                fleet,
                "--select",
                "id:" + PRINTER,
                "--set",
                "smtp.port=2525",
                "--note",
                "new model");
        assertThat(proven.status()).isEqualTo(2);
        assertThat(port()).isEqualTo(before);
        assertThat(profile).content().isEqualTo(LEARNED);
    }
}
