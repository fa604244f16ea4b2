package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.testkit.mail.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is applied long after it was made: whoever applies it asks the endpoint again before any printer is sent there. */
class SecondLookTest {
    @TempDir
    Path home;

    private VirtualOffice office;
    private Caller fleetmail;
    private Path fleet;
    private Path plan;

    @BeforeEach
    void plan_while_the_endpoint_answers() throws IOException {
        office = VirtualOffice.open(OfficePlan.of(3, Faults.none(), 7))
                .toOptional()
                .orElseThrow();
        fleet = office.fleetFile(home.resolve("office.fleet")).toOptional().orElseThrow();
        plan = home.resolve("plan.json");
        fleetmail = new Caller(home).secrets(office.secrets());
        fleetmail.call("plan", "--fleet", fleet, "--rollout", "move-to-587", "-o", plan);
        assertThat(Files.readString(plan)).contains("\"VERIFIED\"", "\"CHANGE\"");
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
        office.close();
    }

    private void theEndpointIsGone() throws IOException {
        int port = office.fleet().getEndpoints().stream()
                .filter(endpoint -> endpoint.getId().equals(OfficePlan.SUBMISSION))
                .findFirst()
                .orElseThrow()
                .getPort();
        String gone = Files.readString(fleet).replace("\"" + port + "\"", "\"" + Ports.free() + "\"");
        Files.writeString(fleet, gone);
    }

    private void nothingWasWritten() {
        assertThat(office.printers())
                .allSatisfy(printer ->
                        assertThat(printer.holds(MailSetting.SMTP_SECURITY)).isNotEqualTo(Optional.of("starttls")));
        String run =
                fleetmail.call("runs", "--format", "json").out().replaceFirst("(?s).*?\"id\" : \"([^\"]*)\".*", "$1");
        assertThat(fleetmail.call("show", run).out()).contains("ENDPOINT-FAILS");
    }

    @Test
    void apply_asks_the_endpoint_again() throws IOException {
        theEndpointIsGone();
        Called applied = fleetmail.later(Duration.ofHours(1)).call("apply", plan, "--note", "late", "--yes");
        assertThat(applied.status()).as(applied.all()).isEqualTo(1);
        nothingWasWritten();
    }

    @Test
    void a_scheduled_apply_asks_the_endpoint_again() throws IOException {
        LocalDateTime tomorrow = LocalDateTime.now(ZoneOffset.UTC).plusDays(1);
        fleetmail.call(
                "schedule", "add", "tonight", "--apply", plan, "--at", tomorrow, "--zone", "UTC", "--note", "late");
        theEndpointIsGone();
        Called run = fleetmail.later(Duration.ofDays(2)).call("schedule", "run", "--once");
        assertThat(run.all()).doesNotContain("APPLIED");
        nothingWasWritten();
    }
}
