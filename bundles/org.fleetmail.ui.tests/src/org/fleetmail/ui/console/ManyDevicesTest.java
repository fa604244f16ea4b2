package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ResourceBundle;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.rollout.RolloutView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Stalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console stays quick while a rollout to many printers runs. */
class ManyDevicesTest {
    private static final int MANY = 300;

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;
    private RolloutView view;

    @BeforeEach
    void open() {
        office = new Office(folder, OfficePlan.of(MANY, Faults.none(), 1));
        console.perspective("org.fleetmail.rcp.rollout");
        console.open(office.file());
        view = console.show(RolloutView.class, Parts.ROLLOUT);
    }

    @AfterEach
    void close() throws Exception {
        console.closeAll();
        office.close();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.rollout.messages")
                .getString(key);
    }

    @Test
    void a_person_looks_around_while_a_run_is_on_without_a_stall() {
        Table table = robot.find(Table.class, "rollout.table");
        begin(table, "Move to 587 with STARTTLS");
        watch(table);
        begin(table, "Move to 465 with implicit TLS");
        try (Stalls stalls = new Stalls(table.getDisplay())) {
            watch(table);
            assertThat(stalls.longest()).as("in %s", stalls.where()).isLessThan(Stalls.UNNOTICED);
        }
        RunSummary summary = robot.ask(() -> view.work().summary().orElseThrow());
        assertThat(summary.results()).hasSize(MANY);
        assertThat(summary.stopped()).isEmpty();
    }

    private void begin(Table table, String rollout) {
        robot.choose("rollout.choice", rollout);
        robot.click("rollout.plan");
        robot.awaitEnabled("rollout.apply");
        lookAround(table);
        robot.click("rollout.apply");
        robot.type("apply.note", rollout);
        robot.type(
                "apply.count",
                String.valueOf(robot.ask(
                        () -> view.work().plan().orElseThrow().counts().get(ItemState.CHANGE))));
        robot.click("apply.ok");
        robot.await("the run", () -> view.work().isBusy());
    }

    /** Looks around until the run has ended; the first time is for the virtual machine to get warm. */
    private void watch(Table table) {
        while (robot.ask(() -> view.work().isBusy())) {
            lookAround(table);
        }
    }

    private void lookAround(Table table) {
        for (String page :
                new String[] {"PlanTables_changes", "PlanTables_waves", "PlanTables_log", "PlanTables_devices"}) {
            robot.turnTo("rollout.pages", text(page));
        }
        for (int row = 0; row < MANY; row += MANY / 8) {
            int top = row;
            robot.tell(() -> table.setTopIndex(top));
        }
    }
}
