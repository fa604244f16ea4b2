package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.keys.IBindingService;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.store.schedule.Timing;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.handwork.HandWorkView;
import org.fleetmail.ui.internal.rollout.RolloutView;
import org.fleetmail.ui.internal.schedule.ScheduleView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Sheet;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done at its time, and what people do by hand. */
class OfficeWorkTest {
    private static final String PRINTER = "tokyo-1f-reception";
    private static final String BACK = "org.eclipse.ui.navigate.backwardHistory";
    private static final String FORWARD = "org.eclipse.ui.navigate.forwardHistory";
    private static final String BY_HAND = "tokyo-4f-accounts";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;
    private OpenFleet fleet;

    @BeforeEach
    void open() {
        office = new Office(folder);
        console.resize(1280, 800);
        console.perspective("org.fleetmail.rcp.rollout");
        fleet = console.open(office.file());
    }

    @AfterEach
    void close() throws Exception {
        console.dark(false);
        console.closeAll();
        office.close();
    }

    private static String text(String subject, String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal." + subject + ".messages")
                .getString(key);
    }

    @Test
    @Uses(Parts.HAND_WORK)
    void hand_work_is_listed_site_by_site_written_to_print_and_ticked_off_by_reading() throws IOException {
        HandWorkView view = console.show(HandWorkView.class, Parts.HAND_WORK);
        robot.click("handwork.read");
        Table table = robot.find(Table.class, "handwork.table");
        robot.await("things to do", () -> table.getItemCount() > 1);
        Device device = (Device) robot.ask(() -> Console.element(fleet, BY_HAND));
        String name = robot.ask(device::getName);
        assertThat(robot.ask(() -> Rows.row(table, name))).contains(text("handwork", "HandTable_open"));
        assertThat(robot.ask(() -> Rows.column(table, "handwork.device"))).contains("Tokyo 東京本社");
        console.picture("handwork");
        new Sheet(robot, "handwork.table", "").follow(name, "handwork.device");
        robot.await("its editor", () -> console.window().getActivePage().getActiveEditor() != null);
        assertThat(console.activeEditor().getTitle()).isEqualTo(name);
        CompletableFuture<Path> page = new CompletableFuture<>();
        robot.tell(() -> view.write(folder.resolve("handwork.html"), page::complete));
        robot.await("the page", page::isDone);
        assertThat(Files.readString(page.join())).contains(name);
        robot.tell(() -> device.setTemplate(null));
        robot.click("handwork.read");
        String done =
                text("handwork", "HandTable_done").replace("{0}", "").strip().substring(0, 2);
        robot.await("the tick", () -> Rows.row(table, name).contains(" | " + done));
        console.dark(true);
        console.picture("handwork-dark");
    }

    @Test
    @Uses({Parts.SCHEDULE, "schedule.ScheduleDialog"})
    void drift_is_checked_every_so_often_and_a_plan_is_applied_at_its_time_though_nobody_looks() {
        ScheduleView view = console.show(ScheduleView.class, Parts.SCHEDULE);
        Table table = robot.find(Table.class, "schedule.table");
        robot.awaitWord("schedule.pause", text("schedule", "ScheduleView_pause"));
        robot.click("schedule.pause");
        robot.awaitWord("schedule.pause", text("schedule", "ScheduleView_keep"));
        robot.click("schedule.pause");
        robot.awaitWord("schedule.pause", text("schedule", "ScheduleView_pause"));
        robot.click("schedule.compare");
        robot.type("schedule.name", "Nightly check");
        robot.type("schedule.time", "0");
        assertThat(robot.isEnabled("schedule.ok")).as("without a pause").isFalse();
        robot.type("schedule.time", "60");
        robot.type("schedule.query", "id:" + PRINTER);
        robot.click("schedule.ok");
        robot.await("the appointment", () -> Rows.index(table, "Nightly check") >= 0);
        robot.click("schedule.resume");
        Label said = robot.find(Label.class, "schedule.said");
        String drifted = NLS.bind(text("schedule", "ScheduleView_compared"), 1, 0);
        robot.await("the drift of one device", () -> said.getText().equals(drifted));
        Path plan = plan();
        robot.click("schedule.apply");
        robot.type("schedule.name", "Tonight");
        robot.type("schedule.file", plan.toString());
        robot.type("schedule.note", "approved");
        robot.type("schedule.time", "2001-01-01 00:00");
        assertThat(robot.isEnabled("schedule.ok")).as("when it is over").isFalse();
        robot.type("schedule.time", "2099-01-01 22:00");
        robot.click("schedule.ok");
        robot.await("the plan", () -> Rows.index(table, "Tonight") >= 0);
        console.picture("schedule");
        console.hide(view);
        soon("Now", plan);
        robot.await("the port of the plan", () -> office.smtpPort(PRINTER).equals("587"));
        console.awaitRest();
        console.show(ScheduleView.class, Parts.SCHEDULE);
        robot.select("schedule.table", "Tonight");
        robot.click("schedule.remove");
        Table left = robot.find(Table.class, "schedule.table");
        robot.await("nothing but the check", () -> left.getItemCount() == 1);
        assertThat(robot.ask(() -> Rows.row(left, "Nightly check"))).isNotEmpty();
    }

    @Test
    void back_and_forward_lead_through_the_pages_of_a_plan_and_to_what_was_selected_there() {
        assertThat(keys(BACK)).isEqualTo("ALT+ARROW_LEFT");
        assertThat(keys(FORWARD)).isEqualTo("ALT+ARROW_RIGHT");
        console.openPlan(plan());
        Table devices = robot.find(Table.class, "plan.table");
        robot.await("devices", () -> devices.getItemCount() > 5);
        robot.tell(() -> {
            devices.setFocus();
            devices.setSelection(3);
            devices.notifyListeners(SWT.Selection, new Event());
        });
        robot.turnTo("plan.pages", text("rollout", "PlanTables_waves"));
        console.edit(fleet, PRINTER);
        console.run(BACK);
        Table waves = robot.find(Table.class, "plan.waves");
        robot.await("the waves of the plan", waves::isVisible);
        console.run(BACK);
        robot.await("the devices", devices::isVisible);
        assertThat(robot.ask(devices::getSelectionIndex)).isEqualTo(3);
        console.run(FORWARD);
        robot.await("the waves again", waves::isVisible);
    }

    private String keys(String command) {
        IBindingService bindings = console.window().getService(IBindingService.class);
        return robot.ask(() -> bindings.getBestActiveBindingFor(command).toString());
    }

    /** A plan in a file. */
    private Path plan() {
        RolloutView view = console.show(RolloutView.class, Parts.ROLLOUT);
        robot.choose("rollout.choice", "Move to 587 with STARTTLS");
        robot.click("rollout.plan");
        robot.await("the plan", () -> view.work().plan().isPresent());
        Path file = folder.resolve("plan.json");
        Outcome<Path> written =
                robot.ask(() -> PlanFile.write(view.work().plan().orElseThrow(), file));
        assertThat(written).isInstanceOf(Outcome.Done.class);
        console.show(ScheduleView.class, Parts.SCHEDULE);
        return file;
    }

    /** Puts a plan on the timetable for a moment that is about to come. */
    private static void soon(String name, Path plan) {
        Timing timing = new Timing.Once(Instant.now().plus(Duration.ofSeconds(2)));
        ScheduledJob job = new ScheduledJob(ScheduledJob.Kind.APPLY, plan.toString(), "", "approved", "a person");
        Office.store(store -> store.timetable().put(name, timing, job.text()).map(done -> name));
    }
}
