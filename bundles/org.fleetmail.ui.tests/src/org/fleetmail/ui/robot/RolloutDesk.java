package org.fleetmail.ui.robot;

import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.rollout.RolloutView;
import org.fleetmail.ui.internal.rollout.RunsView;

/** A virtual office and the rollout perspective open on it, as a person has them for an evening. */
public final class RolloutDesk implements AutoCloseable {
    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final Office office;
    private final OpenFleet fleet;
    private final RolloutView view;

    /** Starts the office of the demo in a folder and opens it. */
    public RolloutDesk(Path folder) {
        this(folder, OfficePlan.demo(1));
    }

    /** Starts an office in a folder and opens it. */
    public RolloutDesk(Path folder, OfficePlan plan) {
        office = new Office(folder, plan);
        console.resize(1500, 960);
        console.perspective("org.fleetmail.rcp.rollout");
        fleet = console.open(office.file());
        view = console.show(RolloutView.class, Parts.ROLLOUT);
    }

    public Console console() {
        return console;
    }

    /** What a printer has as its port for SMTP. */
    public String smtpPort(String printer) {
        return office.smtpPort(printer);
    }

    /** The secrets of the office as variables in the environment of another process. */
    public Map<String, String> environment() {
        return office.environment();
    }

    public OpenFleet fleet() {
        return fleet;
    }

    public RolloutView view() {
        return view;
    }

    /** A text of the rollout's views. */
    public static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.rollout.messages")
                .getString(key);
    }

    /** Plans a rollout of the fleet. */
    public Plan plan(String rollout) {
        console.show(RolloutView.class, Parts.ROLLOUT);
        robot.choose("rollout.choice", rollout);
        robot.click("rollout.plan");
        robot.await(
                "the plan",
                () -> view.work()
                        .plan()
                        .filter(plan -> plan.name().equals(rollout)
                                && view.work().summary().isEmpty())
                        .isPresent());
        return shownPlan();
    }

    /** Plans a rollout and begins it. */
    public void apply(String rollout, String why) {
        Plan plan = plan(rollout);
        robot.click("rollout.apply");
        robot.type("apply.note", why);
        robot.type("apply.count", String.valueOf(plan.counts().get(ItemState.CHANGE)));
        robot.click("apply.ok");
    }

    public Plan shownPlan() {
        return robot.ask(() -> view.work().plan().orElseThrow());
    }

    /** Waits until the run that is on has ended. */
    public RunSummary awaitEnd() {
        robot.await(
                "the end", () -> !view.work().isBusy() && view.work().summary().isPresent());
        return robot.ask(() -> view.work().summary().orElseThrow());
    }

    /** Shows all runs. */
    public Table runs() {
        console.show(RunsView.class, Parts.RUNS);
        return robot.find(Table.class, "runs.table");
    }

    /** Opens a run of the history by its note. */
    public void open(String note) {
        runs();
        robot.select("runs.table", note);
        robot.click("runs.open");
        Table devices = robot.find(Table.class, "run.table");
        robot.await("its devices", () -> devices.getItemCount() > 5);
    }

    @Override
    public void close() throws Exception {
        console.dark(false);
        console.closeAll();
        office.close();
    }
}
