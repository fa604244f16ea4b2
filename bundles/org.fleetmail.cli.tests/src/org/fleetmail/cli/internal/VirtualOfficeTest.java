package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through the commands on the virtual office. */
class VirtualOfficeTest {
    @TempDir
    Path home;

    private VirtualOffice office;
    private Caller fleetmail;
    private Path fleet;

    @BeforeEach
    void open() throws IOException {
        if (VirtualOffice.open(OfficePlan.demo(7)) instanceof Outcome.Done<VirtualOffice>(VirtualOffice opened)) {
            office = opened;
        }
        fleet = office.fleetFile(home.resolve("office.fleet")).toOptional().orElseThrow();
        fleetmail = new Caller(home).secrets(office.secrets());
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
        office.close();
    }

    @Test
    void a_fleet_is_read_planned_changed_shown_and_brought_back() throws IOException {
        Called read = fleetmail.call("read", "--fleet", fleet, "--format", "json");
        assertThat(read.status()).as(read.err()).isEqualTo(1);
        JsonNode devices = Shape.checked(read.out()).path("devices");
        assertThat(devices).hasSize(24);
        assertThat(with(devices, "outcome", "failed")).hasSize(1);

        Path plan = home.resolve("plan.json");
        Called planned = fleetmail.call("plan", "--fleet", fleet, "--rollout", "move-to-587", "-o", plan);
        assertThat(planned.status()).as(planned.all()).isEqualTo(1);
        assertThat(plan).exists();

        Called applied = fleetmail.call("apply", plan, "--note", "TLS for all", "--yes", "--format", "json");
        assertThat(applied.status()).as(applied.all()).isEqualTo(1);
        JsonNode run = Shape.checked(applied.out());
        String id = run.path("run").path("id").asText();
        assertThat(with(run.path("devices"), "result", "refused")).hasSize(1);

        JsonNode shown =
                Shape.checked(fleetmail.call("show", id, "--format", "json").out());
        assertThat(shown.path("counts")).isEqualTo(run.path("counts"));
        assertThat(fleetmail.call("show", id, "--lang", "ja").out())
                .contains(id, "TLS for all", "読み戻し: はい", "テストメール: 未確認");
        assertThat(fleetmail.call("show", id).out()).contains("Read back: yes", "test mail: not shown");

        JsonNode runs = Shape.checked(
                fleetmail.call("runs", "--verify", "--format", "json").out());
        assertThat(runs.path("runs").get(0).path("note").asText()).isEqualTo("TLS for all");
        assertThat(runs.path("journal").path("intact").asBoolean()).isTrue();

        JsonNode device = with(run.path("devices"), "result", "applied").getFirst();
        assertThat(device.path("proof").path("readBack").asText()).isEqualTo("yes");
        JsonNode history = Shape.checked(fleetmail
                .call("show", device.path("id").asText(), "--format", "json")
                .out());
        assertThat(history.path("runs").get(0).path("note").asText()).isEqualTo("TLS for all");
        assertThat(fleetmail.call("show", device.path("id").asText()).out()).contains("TLS for all", "587", "--to");

        evidenceIsChainedToThisJournalAndNoOther(id);
        evidenceOfAReportAboutNoRunHasWhatChangedTheDevicesLast(id);

        Called one = fleetmail.call(
                "rollback",
                "--to",
                id,
                "--fleet",
                fleet,
                "--select",
                "id:" + device.path("id").asText(),
                "--yes",
                "--format",
                "json");
        assertThat(one.status()).as(one.all()).isZero();
        assertThat(Shape.checked(one.out()).path("counts").path("applied").asInt())
                .isEqualTo(1);

        Called back = fleetmail.call("rollback", id, "--yes", "--format", "json");
        assertThat(back.status()).as(back.all()).isZero();
        assertThat(Shape.checked(back.out()).path("run").path("ofRun").asText()).isEqualTo(id);
    }

    private void evidenceOfAReportAboutNoRunHasWhatChangedTheDevicesLast(String run) throws IOException {
        Called report = fleetmail.call(
                "report", "--fleet", fleet, "-o", home.resolve("no-run"), "--evidence", "folder", "--format", "json");
        Path folder = Path.of(report.out().lines().toList().getLast());
        assertThat(folder.resolve("plans").resolve(run + ".json")).exists();
        assertThat(Files.readAllLines(folder.resolve("journal.jsonl")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(run));
        Called check = fleetmail.call("report", "verify", folder, "--journal");
        assertThat(check.status()).as(check.all()).isZero();
    }

    private void evidenceIsChainedToThisJournalAndNoOther(String run) throws IOException {
        Path out = home.resolve("out");
        Called report = fleetmail.call(
                "report", "--fleet", fleet, "--run", run, "-o", out, "--evidence", "zip", "--format", "csv");
        Path zip = Path.of(report.out().lines().toList().getLast());
        Path tables = Path.of(report.out().lines().toList().getFirst());
        assertThat(Files.readString(tables.resolve("devices.csv"))).contains(",TLS for all,");
        Called here = fleetmail.call("report", "verify", zip, "--journal");
        assertThat(here.status()).as(here.all()).isZero();
        Caller elsewhere = new Caller(home.resolve("elsewhere"));
        Called there = elsewhere.call("report", "verify", zip, "--journal", "--format", "json");
        elsewhere.end();
        assertThat(Shape.checked(there.out()).path("defects").findValuesAsText("kind"))
                .containsExactly("other-journal");
    }

    @Test
    void endpoints_of_a_fleet_are_verified_as_text_json_and_csv() {
        Called text = fleetmail.call("verify", "--fleet", fleet);
        assertThat(text.status()).as(text.err()).isEqualTo(1);
        assertThat(text.out()).contains("smtp+starttls://", "TLSv1.3");
        Called json = fleetmail.call("verify", "--fleet", fleet, "--format", "json");
        assertThat(Shape.checked(json.out()).path("targets")).hasSize(4);
        Called csv = fleetmail.call("verify", "--fleet", fleet, "--format", "csv");
        assertThat(csv.out().lines()).hasSize(5).first().asString().startsWith("target,outcome");
    }

    private static List<JsonNode> with(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(key).asText().equals(value))
                .toList();
    }
}
