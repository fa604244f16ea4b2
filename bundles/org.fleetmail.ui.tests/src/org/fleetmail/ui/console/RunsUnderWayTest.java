package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.RolloutDesk;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are on: paused, cancelled, resumed, one device left out, one wave taken back, a device brought back to a point. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunsUnderWayTest {
    private static final String PRINTER = "tokyo-1f-reception";

    @TempDir
    static Path folder;

    private static RolloutDesk desk;
    private static Console console;
    private static Robot robot;

    @BeforeAll
    static void openTheOffice() {
        desk = new RolloutDesk(folder);
        console = desk.console();
        robot = console.robot();
    }

    @AfterAll
    static void closeTheOffice() throws Exception {
        desk.close();
    }

    @Test
    @Order(1)
    void a_run_is_paused_cancelled_and_resumed() {
        desk.apply("Move to 465 with implicit TLS", "Everybody to 465");
        robot.click("rollout.pause");
        robot.awaitWord("rollout.pause", RolloutDesk.text("RolloutButtons_go_on"));
        console.picture("paused");
        robot.click("rollout.stop");
        robot.await("the end", () -> !desk.view().work().isBusy());
        desk.runs();
        robot.select("runs.table", "Everybody to 465");
        Table runs = robot.find(Table.class, "runs.table");
        String row = robot.ask(() -> Rows.row(runs, "Everybody to 465"));
        assertThat(row).contains(RolloutDesk.text("RunState_cancelled"));
        robot.click("runs.open");
        robot.click("run.resume");
        robot.type("note.text", "The network is back");
        robot.click("note.ok");
        robot.await("the resumed run", () -> desk.view().work().isBusy());
        desk.awaitEnd();
        long left = robot.ask(() -> desk.view().work().summary().orElseThrow().results().stream()
                .filter(result -> result.phase() == Phase.UNKNOWN)
                .count());
        assertThat(left).isZero();
    }

    @Test
    @Order(2)
    void a_device_is_left_out_of_a_run_that_is_on() {
        desk.apply("Move to 587 with STARTTLS", "All but one");
        robot.click("rollout.pause");
        robot.awaitWord("rollout.pause", RolloutDesk.text("RolloutButtons_go_on"));
        PlanItem last = robot.ask(() -> last(desk.view().work().plan().orElseThrow()));
        String before = desk.smtpPort(last.device());
        robot.select("rollout.table", last.name());
        robot.click("rollout.leave-out");
        robot.click("rollout.pause");
        desk.awaitEnd();
        DeviceResult left = robot.ask(() -> desk.view().work().summary().orElseThrow().results().stream()
                .filter(result -> result.device().equals(last.device()))
                .findFirst()
                .orElseThrow());
        assertThat(left.phase()).isEqualTo(Phase.SKIPPED);
        assertThat(desk.smtpPort(last.device())).isEqualTo(before).isNotEqualTo("587");
    }

    /** The device whose turn comes last. */
    private static PlanItem last(Plan plan) {
        return plan.item(plan.waves().getLast().devices().getLast()).orElseThrow();
    }

    @Test
    @Order(3)
    void a_wave_alone_is_taken_back() {
        Plan plan = desk.shownPlan();
        List<String> first = plan.waves().getFirst().devices();
        desk.open("All but one");
        robot.turnTo("run.pages", RolloutDesk.text("PlanTables_waves"));
        robot.select("run.waves", plan.waves().getFirst().label().in(Locale.getDefault()));
        robot.click("run.steps");
        robot.type("apply.note", "The first wave was too early");
        robot.await(
                "the plan of the way back",
                () -> desk.view()
                        .work()
                        .plan()
                        .filter(back -> back.kind() == RunKind.ROLLBACK)
                        .isPresent());
        assertThat(robot.ask(() -> desk.view().work().plan().orElseThrow().items()))
                .allMatch(item -> first.contains(item.device()));
        robot.click("apply.ok");
        desk.awaitEnd();
        assertThat(desk.smtpPort(PRINTER)).isEqualTo(first.contains(PRINTER) ? "465" : "587");
    }

    @Test
    @Order(4)
    void a_device_returns_to_a_point_of_its_history() {
        IViewPart navigator = console.show(IViewPart.class, Parts.NAVIGATOR);
        robot.tell(() -> navigator
                .getSite()
                .getSelectionProvider()
                .setSelection(new StructuredSelection(Console.element(desk.fleet(), PRINTER))));
        console.run("org.fleetmail.ui.deviceHistory");
        Table history = robot.find(Table.class, "history.table");
        robot.await("all runs that wrote to it", () -> history.getItemCount() > 1);
        robot.select("history.table", "Everybody to 465");
        assertThat(robot.textOf("history.details")).contains("25 → 465");
        console.picture(robot.ask(history::getShell), "history");
        robot.click("history.return");
        robot.type("apply.note", "As it was in the beginning");
        robot.click("apply.ok");
        robot.await("the port of the beginning", () -> desk.smtpPort(PRINTER).equals("25"));
        robot.await("the end", () -> !desk.view().work().isBusy());
    }
}
