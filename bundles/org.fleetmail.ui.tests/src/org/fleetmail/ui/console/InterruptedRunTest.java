package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunState;
import org.fleetmail.testkit.process.ChildJvm;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.RolloutDesk;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process applies a plan and is killed; the console sees that nobody works on its run any more, and goes on. */
class InterruptedRunTest {
    private static final String NOTE = "To be killed";

    @TempDir
    Path folder;

    private RolloutDesk desk;
    private Robot robot;

    @BeforeEach
    void open() {
        desk = new RolloutDesk(folder);
        robot = desk.console().robot();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    @Uses("rollout.NoteDialog")
    void a_run_whose_process_was_killed_is_resumed_and_no_device_is_written_blindly_twice() throws Exception {
        Plan plan = desk.plan("Move to 587 with STARTTLS");
        String half = killedBehindTheIntentOf(plan.atPace(1, plan.stopAfter()));
        Run run = Office.store(store -> store.runs().all()).getFirst();
        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        assertThat(entries(run, half, EntryKind.INTENT)).isEqualTo(1);
        assertThat(entries(run, half, EntryKind.OUTCOME)).isZero();

        Table runs = desk.runs();
        robot.click("runs.read");
        String interrupted = RolloutDesk.text("RunState_interrupted");
        robot.await("a run nobody works on", () -> Rows.row(runs, NOTE).contains(interrupted));
        robot.select("runs.table", NOTE);
        desk.console().picture("interrupted");
        robot.click("runs.resume");
        robot.type("note.text", "The notebook was opened again");
        robot.click("note.ok");
        RunSummary ended = desk.awaitEnd();

        assertThat(ended.run().id()).isEqualTo(run.id());
        assertThat(ended.results()).extracting(DeviceResult::phase).doesNotContain(Phase.UNKNOWN, Phase.WAITING);
        assertThat(entries(run, half, EntryKind.INTENT)).as("writes of " + half).isEqualTo(1);
        assertThat(entries(run, half, EntryKind.OUTCOME)).isEqualTo(1);
        ChainCheck chain = Office.store(store -> store.journal().verify());
        assertThat(chain).isInstanceOf(ChainCheck.Intact.class);
    }

    private static long entries(Run run, String device, EntryKind kind) {
        return Office.store(store -> store.journal().ofRun(run.id())).stream()
                .filter(entry -> entry.device().equals(device) && entry.kind() == kind)
                .count();
    }

    /** Lets a process apply a plan until it has written a device and not yet read it back, and kills it (SIGKILL). */
    private String killedBehindTheIntentOf(Plan plan) throws IOException, InterruptedException {
        Path file = folder.resolve("plan.json");
        Outcome<Path> written = PlanFile.write(plan, file);
        assertThat(written).isInstanceOf(Outcome.Done.class);
        Path sign = folder.resolve("sign");
        Path said = folder.resolve("said");
        Process process = ChildJvm.ofRollout(
                        RunToBeKilled.class, "org.fleetmail.device.snmp.SnmpDriver", "org.snmp4j.Snmp")
                .with(desk.environment())
                .start(
                        said,
                        List.of(file, Office.home(), sign, NOTE).stream()
                                .map(String::valueOf)
                                .toArray(String[]::new));
        try {
            robot.await("a device that is written", () -> Files.exists(sign) || !process.isAlive());
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
            return Files.readString(sign);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
