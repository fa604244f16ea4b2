package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlannedGate;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.rollout.RolloutView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.RolloutDesk;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One evening at the rollout console: through the wizard, watched, looked up, taken back, compared. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolloutConsoleTest {
    private static final String PRINTER = "tokyo-1f-reception";
    private static final String[] PROOFS = {
        "plan.read-back", "plan.reach", "plan.endpoint-verified", "plan.device-test", "plan.test-mail"
    };

    @TempDir
    static Path folder;

    private static RolloutDesk desk;
    private static Console console;
    private static Robot robot;
    private static Plan tokyo;

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

    private static void next() {
        robot.press(IDialogConstants.NEXT_LABEL.replace("&", ""));
    }

    @Test
    @Order(1)
    @Uses({
        Parts.ROLLOUT,
        "rollout.RolloutWizard",
        "rollout.WizardSelectionPage",
        "rollout.WizardPlanPages$Settings",
        "rollout.WizardPlanPages$Obstacles",
        "rollout.WizardWavesPage",
        "rollout.WizardSummaryPage"
    })
    void the_wizard_leads_from_the_devices_to_the_agreement() {
        robot.click("rollout.rollout");
        robot.choose("wizard.rollout", "Move to 587 with STARTTLS");
        Table devices = robot.find(Table.class, "wizard.devices");
        Shell wizard = robot.ask(devices::getShell);
        robot.type("wizard.query", "site:(");
        assertThat(robot.isPressable(IDialogConstants.NEXT_LABEL.replace("&", "")))
                .as("with a mistake in the query")
                .isFalse();
        robot.type("wizard.query", "site:tokyo");
        robot.await("devices", () -> devices.getItemCount() > 5);
        console.picture(wizard, "wizard-selection");
        next();
        Table changes = robot.find(Table.class, "wizard.plan.changes");
        robot.await("the differences", () -> changes.getItemCount() > 10);
        console.picture(wizard, "wizard-settings");
        next();
        Table endpoints = robot.find(Table.class, "wizard.obstacles.preflights");
        robot.await("the endpoints", () -> endpoints.getItemCount() > 0);
        console.picture(wizard, "wizard-preflight");
        next();
        Table waves = robot.find(Table.class, "wizard.waves");
        robot.await("the waves", () -> waves.getItemCount() > 1);
        wavesAreEditedAndExaminedWhileTyping(waves);
        console.picture(wizard, "wizard-waves");
        next();
        String finish = IDialogConstants.FINISH_LABEL.replace("&", "");
        robot.type("wizard.note", "Move Tokyo to 587");
        assertThat(robot.isPressable(finish)).as("without the number").isFalse();
        robot.type("wizard.count", changing());
        console.picture(wizard, "wizard-summary");
        robot.press(finish);
        Table table = robot.find(Table.class, "rollout.table");
        robot.awaitEnabled("rollout.pause");
        robot.turnTo("rollout.pages", RolloutDesk.text("PlanTables_waves"));
        robot.turnTo("rollout.pages", RolloutDesk.text("PlanTables_devices"));
        desk.awaitEnd();
        String states = robot.ask(() -> Rows.column(table, "plan.state"));
        assertThat(states).contains(Phase.REFUSED.label().in(Locale.getDefault()));
        assertThat(robot.ask(() -> Rows.column(table, "plan.read-back")))
                .as("read back")
                .contains(Shown.YES.label().in(Locale.getDefault()));
        assertThat(robot.ask(() -> Rows.column(table, "plan.test-mail")))
                .as("a test mail nobody asked for")
                .contains(Shown.UNKNOWN.label().in(Locale.getDefault()));
        assertThat(desk.smtpPort(PRINTER)).isEqualTo(port587());
        tokyo = desk.shownPlan();
        console.resize(1280, 800);
        console.picture("monitor");
        assertThat(robot.ask(() -> Rows.hidden(table, PROOFS)))
                .as("without scrolling, in a window of 1280 pixels")
                .isEmpty();
        robot.turnTo("rollout.pages", RolloutDesk.text("PlanTables_log"));
        console.picture("monitor-log");
        console.dark(true);
        robot.turnTo("rollout.pages", RolloutDesk.text("PlanTables_changes"));
        console.picture("monitor-dark");
        console.dark(false);
        robot.turnTo("rollout.pages", RolloutDesk.text("PlanTables_devices"));
    }

    private static void wavesAreEditedAndExaminedWhileTyping(Table waves) {
        String next = IDialogConstants.NEXT_LABEL.replace("&", "");
        robot.choose("wizard.shape.size", wave("WaveSize_count"));
        robot.type("wizard.shape.number", "no number");
        assertThat(robot.isPressable(next)).as("with a mistake in a wave").isFalse();
        robot.type("wizard.shape.number", "2");
        assertThat(robot.isPressable(next)).as("mended").isTrue();
        robot.type("wizard.shape.name", "Canaries");
        robot.tick("wizard.shape.gate.APPLIED_SHARE", true);
        robot.type("wizard.shape.gate.APPLIED_SHARE.percent", "101");
        assertThat(robot.isPressable(next)).as("with more than a whole").isFalse();
        robot.type("wizard.shape.gate.APPLIED_SHARE.percent", "50");
        robot.type("wizard.shape.failures", "0");
        assertThat(robot.isPressable(next)).as("to stop before anything failed").isFalse();
        robot.type("wizard.shape.failures", "4");
        robot.await("two canaries", () -> Rows.column(waves, "waves.devices").startsWith("2\n"));
        assertThat(robot.ask(() -> Rows.row(waves, "Canaries"))).contains("50 %");
    }

    private static String wave(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.wave.messages")
                .getString(key);
    }

    /** The number the wizard asks for. */
    private static String changing() {
        Text summary = robot.find(Text.class, "wizard.summary");
        String change = ItemState.CHANGE.label().in(Locale.getDefault());
        String said = robot.ask(summary::getText);
        return said.replaceAll("(?s).*" + change + " (\\d+).*", "$1");
    }

    private static String port587() {
        return robot.ask(() -> String.valueOf(
                ((org.fleetmail.model.Endpoint) Console.element(desk.fleet(), "submission-587")).getPort()));
    }

    @Test
    @Order(2)
    @Uses({Parts.RUNS, Parts.RUN_EDITOR, "rollout.ApplyDialog"})
    void a_run_is_looked_up_and_taken_back_in_part() {
        Table runs = desk.runs();
        robot.await("the run", () -> runs.getItemCount() == 1);
        robot.select("runs.table", "Move Tokyo to 587");
        console.picture("runs");
        robot.click("runs.open");
        Table devices = robot.find(Table.class, "run.table");
        robot.await("its devices", () -> devices.getItemCount() > 5);
        String name = robot.ask(() -> Console.element(desk.fleet(), PRINTER).getName());
        robot.select("run.table", name);
        console.picture("run");
        robot.click("run.check-selected");
        robot.type("apply.note", "Reception wants the old way");
        robot.click("apply.ok");
        robot.await("the port of before", () -> desk.smtpPort(PRINTER).equals("25"));
        robot.await("the end", () -> !desk.view().work().isBusy());
    }

    @Test
    @Order(3)
    @Uses("rollout.CompareDialog")
    void two_runs_are_put_beside_each_other() {
        Table runs = desk.runs();
        robot.await("both runs", () -> runs.getItemCount() == 2);
        robot.type("runs.filter", "note:reception");
        robot.await("one of them", () -> runs.getItemCount() == 1);
        robot.type("runs.filter", "");
        robot.await("both runs again", () -> runs.getItemCount() == 2);
        robot.tell(() -> {
            runs.selectAll();
            runs.notifyListeners(SWT.Selection, new Event());
        });
        robot.click("runs.compare");
        Table compared = robot.find(Table.class, "compare.table");
        robot.await("the comparison", () -> compared.getItemCount() > 10);
        console.picture(robot.ask(compared::getShell), "compare");
        robot.click("compare.close");
    }

    @Test
    @Order(4)
    @Uses(Parts.PLAN_EDITOR)
    void a_plan_in_a_file_is_changed_before_it_is_applied() {
        Plan plan = tokyo;
        Path file = folder.resolve("plan.json");
        Outcome<Path> written = PlanFile.write(plan, file);
        assertThat(written).isInstanceOf(Outcome.Done.class);
        console.openPlan(file);
        Table devices = robot.find(Table.class, "plan.table");
        robot.await("its devices", () -> devices.getItemCount() == plan.items().size());
        robot.tell(() -> {
            devices.setSelection(0);
            devices.notifyListeners(SWT.Selection, new Event());
        });
        console.picture("plan-editor");
        robot.click("plan.leave-out");
        robot.await("one less", () -> devices.getItemCount() == plan.items().size() - 1);
        robot.turnTo("plan.pages", RolloutDesk.text("PlanEditor_shape"));
        robot.click("plan.shape.add");
        robot.type("plan.shape.name", "By hand");
        robot.tick("plan.shape.gate.CONFIRMATION", true);
        robot.type("plan.shape.of-model", "2");
        robot.type("plan.shape.parallel", "0");
        assertThat(robot.isEnabled("plan.apply")).as("with a mistake").isFalse();
        robot.type("plan.shape.parallel", "3");
        console.picture("plan-editor-shape");
        console.save();
        robot.await("the end of saving", () -> !console.activeEditor().isDirty());
        Plan changed = PlanFile.read(file).toOptional().orElseThrow();
        assertThat(changed.items()).hasSize(plan.items().size() - 1);
        assertThat(changed.parallel()).isEqualTo(3);
        assertThat(changed.stopAfter().ofModel()).isEqualTo(2);
        assertThat(changed.waves().stream()
                        .filter(wave -> wave.name().equals("By hand"))
                        .flatMap(wave -> wave.gates().stream())
                        .map(PlannedGate::kind))
                .contains(GateKind.CONFIRMATION);
    }

    @Test
    @Order(5)
    void a_plan_that_cannot_be_saved_stays_in_its_editor() throws IOException {
        Path file = Files.createDirectory(folder.resolve("gone")).resolve("gone.json");
        PlanFile.write(tokyo, file);
        console.openPlan(file);
        Table devices = robot.find(Table.class, "plan.table");
        robot.await("its devices", () -> devices.getItemCount() == tokyo.items().size());
        robot.tell(() -> {
            devices.setSelection(0);
            devices.notifyListeners(SWT.Selection, new Event());
        });
        robot.click("plan.leave-out");
        Files.delete(file);
        Files.delete(file.getParent());
        IEditorPart editor = console.activeEditor();
        boolean saved = robot.ask(() -> editor.getSite().getPage().saveEditor(editor, false));
        assertThat(saved).as("so that closing goes no further").isFalse();
        assertThat(robot.ask(editor::isDirty)).isTrue();
    }

    @Test
    @Order(6)
    @Uses("rollout.HistoryDialog")
    void all_that_runs_did_to_a_device_is_told_with_the_values_before_and_after() {
        console.edit(desk.fleet(), PRINTER);
        console.run("org.fleetmail.ui.deviceHistory");
        robot.find(Table.class, "history.table");
        assertThat(robot.isEnabled("history.return")).as("without a run").isFalse();
        robot.select("history.table", "Move Tokyo to 587");
        robot.awaitEnabled("history.return");
        assertThat(robot.textOf("history.details")).contains("25", "587");
        robot.click("history.close");
    }

    @Test
    @Order(7)
    void a_plan_needs_no_rollout_in_the_fleet() throws IOException {
        console.show(RolloutView.class, Parts.ROLLOUT);
        robot.click("rollout.rollout");
        Table devices = robot.find(Table.class, "wizard.devices");
        Shell wizard = robot.ask(devices::getShell);
        robot.choose("wizard.rollout", RolloutDesk.text("SelectionFields_no_rollout"));
        robot.choose("wizard.template", "587 STARTTLS");
        robot.choose("wizard.account", "scan-tokyo@example.com");
        robot.choose("wizard.site", "Osaka 大阪支社");
        robot.await("Osaka", () -> devices.getItemCount() > 3);
        Path list = Files.writeString(folder.resolve("two.txt"), "osaka-1f-reception\nosaka-2f-sales\n");
        robot.type("wizard.file", list.toString());
        robot.await("those of the list", () -> devices.getItemCount() == 2);
        String next = IDialogConstants.NEXT_LABEL.replace("&", "");
        robot.type("wizard.overrides", "smtp.port = 70000");
        assertThat(robot.isPressable(next)).as("with a port there is not").isFalse();
        robot.type("wizard.overrides", "smtp.port = 2525");
        console.picture(wizard, "wizard-own-choice");
        next();
        Table changes = robot.find(Table.class, "wizard.plan.changes");
        robot.await("the port asked for", () -> Rows.row(changes, "2525").contains("2525"));
        assertThat(robot.ask(() -> Rows.row(changes, "scan-tokyo"))).isNotEmpty();
        robot.press(IDialogConstants.CANCEL_LABEL.replace("&", ""));
        robot.await("the end of the wizard", wizard::isDisposed);
    }
}
