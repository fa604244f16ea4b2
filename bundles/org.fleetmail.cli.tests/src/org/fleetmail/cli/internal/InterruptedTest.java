package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.testkit.snmp.BrotherObjects;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted run says how to go on, and goes on; an interrupted report is none. */
class InterruptedTest {
    @TempDir
    Path home;

    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home).secret("read", SnmpdPeer.READ).secret("write", SnmpdPeer.WRITE);
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    @Test
    void an_interrupted_run_is_resumed() {
        try (SnmpdPeer snmpd = SnmpdPeer.start(BrotherObjects.snmpd())) {
            Office office = new Office();
            office.device("printer", "brother", snmpd.port());
            Path fleet = office.write(home.resolve("office.fleet"));
            Path plan = home.resolve("plan.json");
            assertThat(fleetmail.call("plan", "--fleet", fleet, "-o", plan).status())
                    .isZero();

            Cancellation interrupted = new Cancellation();
            interrupted.cancel();
            Called stopped = fleetmail.cancelledBy(interrupted).call("apply", plan, "--note", "n", "--yes");
            assertThat(stopped.status()).as(stopped.all()).isEqualTo(130);
            assertThat(stopped.err()).containsPattern("fleetmail resume [a-z]+-[a-z]+");
            String run = stopped.err().lines().toList().getLast().replaceAll(".*resume ", "");

            Called resumed = fleetmail.cancelledBy(new Cancellation()).call("resume", run, "--yes", "--format", "json");
            assertThat(resumed.status()).as(resumed.all()).isZero();
            assertThat(Shape.checked(resumed.out()).path("run").path("state").asText())
                    .isEqualTo("finished");
        }
    }

    @Test
    void an_interrupted_look_becomes_no_report() {
        Path fleet = new Office().write(home.resolve("office.fleet"));
        Path reports = home.resolve("reports");
        Cancellation interrupted = new Cancellation();
        interrupted.cancel();
        Called stopped = fleetmail.cancelledBy(interrupted).call("report", "--fleet", fleet, "-o", reports);
        assertThat(stopped.status()).as(stopped.all()).isEqualTo(130);
        assertThat(stopped.err()).contains("CANCELLED");
        assertThat(reports).doesNotExist();
    }
}
