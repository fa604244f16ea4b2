package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.store.Store;
import org.fleetmail.store.StorePlace;
import org.fleetmail.store.schedule.Timing;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {
    private static final String MAIL = "1.3.6.1.4.1.2435.2.4.3.1240.5.6.";
    private static final String SERIAL = "1.3.6.1.2.1.43.5.1.1.17.1";

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

    private Path fleet(int port, boolean repair) {
        Office office = new Office();
        office.device("printer-3f", "brother", port);
        return (repair ? office.repairingDrift() : office).write(home.resolve("office-" + port + ".fleet"));
    }

    private static SnmpdPeer printer() {
        return SnmpdPeer.start(
                SnmpdPeer.fixedText(SERIAL, "E1"),
                SnmpdPeer.fixedInteger(MAIL + "154.0", 1),
                SnmpdPeer.integer(MAIL + "155.0", 25));
    }

    @Test
    void drift_is_told_and_left_alone_where_no_policy_says_otherwise() {
        try (SnmpdPeer agent = printer()) {
            Path file = fleet(agent.port(), false);
            assertThat(fleetmail
                            .call("schedule", "add", "drift", "--drift", file, "--every", 240)
                            .status())
                    .isZero();
            Called run = fleetmail.call("schedule", "run", "--once");
            assertThat(run.status()).as(run.all()).isZero();
            assertThat(run.out()).contains("25, shall be 587").contains("One device has drifted");
            assertThat(fleetmail.call("schedule", "run", "--once").out()).isEmpty();
            assertThat(fleetmail.call("runs").out()).doesNotContain("rollout");
            assertThat(fleetmail.call("schedule", "list").out()).contains("check for drift");
        }
    }

    @Test
    void drift_is_put_right_by_a_run_where_the_policy_of_the_site_says_so() {
        try (SnmpdPeer agent = printer()) {
            Path file = fleet(agent.port(), true);
            fleetmail.call("schedule", "add", "drift", "--drift", file, "--every", 240, "--note", "repair");
            Called run = fleetmail.call("schedule", "run", "--once");
            assertThat(run.out()).as(run.all()).contains("APPLIED=1");
            assertThat(fleetmail.call("read", "--fleet", file).out()).contains("587");
            assertThat(fleetmail.call("runs").out()).contains("repair");
        }
    }

    @Test
    void drift_that_only_a_person_can_put_right_is_told_and_left_even_where_the_policy_repairs() {
        try (SnmpdPeer agent = printer()) {
            Office office = new Office().wants("smtp.security", "starttls");
            office.device("printer-3f", "brother", agent.port());
            Path file = office.repairingDrift().write(home.resolve("by-hand.fleet"));
            fleetmail.call("schedule", "add", "drift", "--drift", file, "--every", 240, "--note", "repair");
            Called run = fleetmail.call("schedule", "run", "--once");
            assertThat(run.out()).as(run.all()).contains("25, shall be 587").doesNotContain("APPLIED=1");
            assertThat(fleetmail.call("read", "--fleet", file).out()).contains("25");
        }
    }

    @Test
    void what_is_for_later_waits_and_what_is_over_or_makes_no_sense_is_refused() {
        LocalDateTime tomorrow = LocalDateTime.now(ZoneOffset.UTC).plusDays(1);
        Path plan = home.resolve("plan.json");
        assertThat(fleetmail
                        .call("schedule", "add", "tonight", "--apply", plan, "--at", tomorrow, "--zone", "UTC")
                        .status())
                .isZero();
        assertThat(fleetmail.call("schedule", "run", "--once").out()).isEmpty();
        assertThat(fleetmail
                        .call("schedule", "add", "over", "--tidy", "--at", "2001-01-01T00:00")
                        .status())
                .isEqualTo(3);
        assertThat(fleetmail
                        .call("schedule", "add", "x", "--tidy", "--every", 0)
                        .status())
                .isEqualTo(2);
        assertThat(fleetmail.call("schedule", "add", "x", "--tidy").status()).isEqualTo(2);
        assertThat(fleetmail.call("schedule", "remove", "tonight").status()).isZero();
        assertThat(fleetmail.call("schedule", "remove", "tonight").status()).isEqualTo(2);
    }

    @Test
    void an_approved_plan_is_applied_at_its_time_and_only_then() {
        try (SnmpdPeer agent = printer()) {
            Path file = fleet(agent.port(), false);
            Path plan = home.resolve("plan.json");
            assertThat(fleetmail.call("plan", "--fleet", file, "-o", plan).status())
                    .isZero();
            tomorrow("tonight", plan);
            assertThat(fleetmail.call("schedule", "run", "--once").out()).isEmpty();
            assertThat(fleetmail.call("read", "--fleet", file).out()).contains("25");
            fleetmail.later(Duration.ofDays(2));
            Called run = fleetmail.call("schedule", "run", "--once");
            assertThat(run.out()).as(run.all()).contains("APPLIED=1");
            assertThat(fleetmail.call("read", "--fleet", file).out()).contains("587");
            assertThat(fleetmail.call("runs").out()).contains("approved by ana");
            assertThat(fleetmail.call("schedule", "list").out()).doesNotContain("tonight");
        }
    }

    @Test
    void a_plan_that_could_not_be_applied_stays_in_the_list_with_the_reason() {
        tomorrow("tonight", home.resolve("gone.json"));
        fleetmail.later(Duration.ofDays(2)).call("schedule", "run", "--once");
        assertThat(fleetmail.call("schedule", "list").out()).contains("tonight", "gone.json", "[FILE-ACCESS]");
        assertThat(fleetmail.language(Locale.JAPANESE).call("schedule", "list").out())
                .contains("理由", "[FILE-ACCESS]");
        assertThat(fleetmail.call("schedule", "run", "--once").out()).isEmpty();
        assertThat(fleetmail.call("schedule", "remove", "tonight").status()).isZero();
    }

    private void tomorrow(String name, Path plan) {
        LocalDateTime at = LocalDateTime.now(ZoneOffset.UTC).plusDays(1);
        Called added = fleetmail.call(
                "schedule", "add", name, "--apply", plan, "--at", at, "--zone", "UTC", "--note", "approved by ana");
        assertThat(added.status()).as(added.all()).isZero();
    }

    @Test
    void the_store_is_backed_up_by_the_timetable() {
        Path backup = home.resolve("backup.zip");
        fleetmail.call("schedule", "add", "backup", "--backup", backup, "--every", 60);
        Called run = fleetmail.call("schedule", "run", "--once");
        assertThat(run.status()).as(run.all()).isZero();
        assertThat(backup).isRegularFile();
    }

    @Test
    void what_another_version_scheduled_is_listed_left_out_and_keeps_nothing_else_from_being_done() {
        Path backup = home.resolve("backup.zip");
        fleetmail.call("schedule", "add", "backup", "--backup", backup, "--every", 60);
        try (Store store = StorePlace.of(Map.of(), home)
                .then(place -> Store.open(place, new MemorySecrets(), Clock.systemUTC()))
                .toOptional()
                .orElseThrow()) {
            store.timetable()
                    .put("newer", new Timing.Every(Duration.ofDays(1)), "{\"kind\":\"teleport\",\"file\":\"x\"}");
            store.timetable().put("odd", new Timing.Every(Duration.ofDays(1)), "no document");
        }
        assertThat(fleetmail.call("schedule", "list").out())
                .contains("newer", "of another version: teleport", "odd", "back up");
        Called run = fleetmail.call("schedule", "run", "--once");
        assertThat(run.all()).contains("JOB-UNKNOWN");
        assertThat(backup).isRegularFile();
        assertThat(fleetmail.language(Locale.JAPANESE).call("schedule", "list").out())
                .contains("別のバージョンの作業: teleport", "[JOB-UNKNOWN]");
    }
}
