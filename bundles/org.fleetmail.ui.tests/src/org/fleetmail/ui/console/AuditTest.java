package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.fleetmail.report.audit.Posture;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.report.AuditView;
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

/** A person looks at the numbers an auditor asks for, and at what they count. */
class AuditTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        console.perspective("org.fleetmail.rcp.audit");
        console.open(office.file());
    }

    @AfterEach
    void close() throws IOException {
        console.dark(false);
        console.awaitRest();
        console.closeAll();
        console.perspective("org.fleetmail.rcp.fleet");
        office.close();
    }

    @Test
    void a_number_leads_to_its_rows() {
        console.show(AuditView.class, Parts.AUDIT);
        robot.click("audit.read");
        Table figures = robot.find(Table.class, "audit.figures");
        robot.await("numbers", () -> figures.getItemCount() > 10);
        Table items = robot.find(Table.class, "audit.items");
        int number = robot.ask(() -> Integer.parseInt(figures.getItem(0).getText(3)));
        robot.select("audit.figures", robot.ask(() -> figures.getItem(0).getText(0)));
        robot.await("as many rows as the number says", () -> items.getItemCount() == number);
        assertThat(number).isPositive();
    }

    /** Looks, and selects the clear devices of a site. */
    private void lookAtClearDevices() {
        console.show(AuditView.class, Parts.AUDIT);
        robot.click("audit.read");
        Table figures = robot.find(Table.class, "audit.figures");
        robot.await("numbers", () -> figures.getItemCount() > 10);
        robot.select("audit.figures", Posture.CLEAR.mark().word().in(Locale.getDefault()));
    }

    @Test
    @Uses(Parts.AUDIT)
    void a_row_leads_to_what_is_to_be_mended_there_and_to_its_editor() {
        lookAtClearDevices();
        Table items = robot.find(Table.class, "audit.items");
        robot.await("rows", () -> items.getItemCount() > 0);
        String name = robot.ask(() -> items.getItem(0).getText(0));
        robot.select("audit.items", name);
        Table findings = robot.find(Table.class, "audit.findings");
        robot.await("what is to be mended", () -> Rows.index(findings, "device.clear") >= 0);
        console.picture("audit");
        console.dark(true);
        console.picture("audit-dark");
        robot.open("audit.items");
        robot.await("the editor", () -> name.equals(title()));
        robot.tell(() -> console.window().getActivePage().closeAllEditors(false));
        robot.select("audit.findings", "device.clear");
        robot.open("audit.findings");
        robot.await("the editor again", () -> name.equals(title()));
        robot.tell(() -> console.window().getActivePage().closeAllEditors(false));
        new Sheet(robot, "audit.items", "").follow(name, "audit.name");
        robot.await("the editor by its name", () -> name.equals(title()));
    }

    private String title() {
        IEditorPart editor = console.activeEditor();
        return editor == null ? "" : editor.getTitle();
    }

    @Test
    void what_a_report_said_is_remembered_and_stands_beside_the_next_look(@TempDir Path reports) {
        console.run("org.fleetmail.ui.report");
        robot.type("report.folder", reports.toString());
        robot.tick("report.format.PDF", false);
        robot.press(IDialogConstants.NEXT_LABEL.replace("&", ""));
        robot.press(IDialogConstants.NEXT_LABEL.replace("&", ""));
        robot.tick("report.open", false);
        robot.press(IDialogConstants.FINISH_LABEL.replace("&", ""));
        robot.await("the report", () -> wasWritten(reports));
        console.awaitRest();
        lookAtClearDevices();
        Table figures = robot.find(Table.class, "audit.figures");
        robot.await("how it was in the report", () -> Rows.index(figures, trend()) >= 0);
    }

    private static boolean wasWritten(Path folder) {
        String[] files = folder.toFile().list((place, name) -> name.endsWith(".html"));
        return files != null && files.length == 1;
    }

    private static String trend() {
        return ResourceBundle.getBundle("org.fleetmail.report.messages", Locale.getDefault())
                .getString("share.trend");
    }

    @Test
    void it_is_used_with_the_keyboard_alone() {
        lookAtClearDevices();
        assertThat(robot.tabbed("audit.read"))
                .containsSubsequence("audit.read", "audit.print", "audit.figures", "audit.items", "audit.findings");
        robot.open("audit.figures");
        Table items = robot.find(Table.class, "audit.items");
        robot.await("the rows have the focus", items::isFocusControl);
        assertThat(robot.ask(items::getSelectionIndex)).isZero();
    }

    @Test
    void a_look_can_be_stopped_and_taken_again() {
        console.show(AuditView.class, Parts.AUDIT);
        robot.click("audit.read");
        robot.awaitWord("audit.read", text("PreviewPage_stop"));
        robot.click("audit.read");
        robot.awaitWord("audit.read", text("AuditView_look"));
        robot.click("audit.read");
        Table figures = robot.find(Table.class, "audit.figures");
        robot.await("numbers", () -> figures.getItemCount() > 10);
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.report.messages", Locale.getDefault())
                .getString(key);
    }
}
