package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetChoice;
import org.fleetmail.exchange.sheet.SheetFile;
import org.fleetmail.exchange.sheet.SheetForm;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.exchange.DroppedFiles;
import org.fleetmail.ui.internal.navigator.FleetNavigator;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person takes a table over into the fleet, and writes one. */
class ExchangeTest {
    private static final String LIST = """
        機器名,シリアル番号,IPアドレス,Standort,拠点
        受付,S1,192.0.2.17,1F,東京
        経理,S2,192.0.2.18,2F,東京
        ,,,9F,
        """;

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private OpenFleet fleet;

    @BeforeEach
    void open() {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(NewFleet.empty("Office"), file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
    }

    @AfterEach
    void close() {
        console.closeAll();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.exchange.messages", Locale.getDefault())
                .getString(key);
    }

    private Path list() throws IOException {
        return Files.write(folder.resolve("list.csv"), LIST.getBytes(Charset.forName("windows-31j")));
    }

    private List<Device> devices() {
        return robot.ask(() -> List.copyOf(fleet.fleet().getDevices()));
    }

    private static String label(String column) {
        return Kind.DEVICES.column(column).orElseThrow().label().in(Locale.getDefault());
    }

    private void press(String label) {
        robot.press(label.replace("&", ""));
    }

    @Test
    @Uses({"exchange.ImportWizard", "exchange.TablePage", "exchange.PreviewPage"})
    void a_dropped_table_is_mapped_previewed_and_taken_over_as_one_change() throws IOException {
        Path list = list();
        IWorkbenchWindow window = console.window();
        robot.begin(() -> DroppedFiles.take(List.of(list), window));
        robot.select("import.headings", "Standort");
        Combo reading = robot.find(Combo.class, "import.reading");
        assertThat(robot.ask(reading::getText)).isEqualTo("windows-31j");
        robot.awaitEnabled("import.meaning");
        robot.choose("import.meaning", label("location"));
        Table headings = robot.find(Table.class, "import.headings");
        robot.await("the meaning", () -> Rows.row(headings, "Standort").contains(label("location")));
        console.picture(robot.ask(headings::getShell), "import-table");
        press(IDialogConstants.NEXT_LABEL);
        Table rows = robot.find(Table.class, "import.rows");
        robot.await("the plan", () -> Rows.row(rows, "経理").contains(text("PreviewPage_added")));
        Table findings = robot.find(Table.class, "import.findings");
        robot.await(
                "the refused row",
                () -> Rows.row(findings, text("PreviewPage_is_left_out")).startsWith("4 "));
        assertThat(robot.ask(robot.find(Label.class, "import.summary")::getText))
                .contains("2");
        console.picture(robot.ask(rows::getShell), "import-preview");
        assertThat(devices()).isEmpty();
        press(IDialogConstants.FINISH_LABEL);
        robot.await("two devices", () -> fleet.fleet().getDevices().size() == 2);
        assertThat(devices().getFirst().getLocation()).isEqualTo("1F");
        robot.tell(() -> fleet.commands().undo());
        assertThat(devices()).isEmpty();
        assertThat(robot.ask(() -> fleet.fleet().getSites().size())).isZero();
        robot.tell(() -> fleet.commands().redo());
        assertThat(devices()).hasSize(2);
    }

    @Test
    void what_a_heading_means_is_remembered_the_next_time() throws IOException {
        Files.writeString(folder.resolve("own.csv"), "Serial,Kennzeichen\nS1,x\n");
        for (boolean again : new boolean[] {false, true}) {
            console.run("org.fleetmail.ui.import");
            robot.type("import.file", folder.resolve("own.csv").toString());
            Table headings = robot.find(Table.class, "import.headings");
            robot.await("the headings", () -> headings.getItemCount() == 2);
            if (again) {
                robot.await(
                        "what is remembered",
                        () -> Rows.row(headings, "Kennzeichen").contains(label("model")));
                press(IDialogConstants.CANCEL_LABEL);
            } else {
                robot.select("import.headings", "Kennzeichen");
                robot.awaitEnabled("import.meaning");
                robot.choose("import.meaning", label("model"));
                press(IDialogConstants.NEXT_LABEL);
                robot.find(Table.class, "import.rows");
                press(IDialogConstants.FINISH_LABEL);
                robot.await("a device", () -> fleet.fleet().getDevices().size() == 1);
            }
        }
    }

    @Test
    void a_table_is_read_as_soon_as_its_name_is_pasted() throws IOException {
        Path table = Files.writeString(folder.resolve("pasted.csv"), "Serial,Name\nS1,x\n");
        console.run("org.eclipse.ui.file.import");
        Text file = robot.find(Text.class, "import.file");
        robot.tell(() -> file.setText(" " + table));
        Table headings = robot.find(Table.class, "import.headings");
        robot.await("the headings", () -> headings.getItemCount() == 2);
        press(IDialogConstants.CANCEL_LABEL);
    }

    @Test
    void what_is_no_table_is_told_and_the_wizard_does_not_go_on() throws IOException {
        Path zero = Files.write(folder.resolve("zero.csv"), new byte[40]);
        console.run("org.fleetmail.ui.import");
        robot.type("import.file", zero.toString());
        robot.awaitWords(TroubleCode.SHEET_INVALID.id());
        assertThat(robot.isPressable(IDialogConstants.NEXT_LABEL.replace("&", "")))
                .isFalse();
        press(IDialogConstants.CANCEL_LABEL);
    }

    @Test
    void devices_are_copied_for_a_spreadsheet_and_rows_of_one_are_pasted() {
        FleetNavigator navigator = console.show(FleetNavigator.class, Parts.NAVIGATOR);
        robot.copy("Serial\tIP\tName\nS9\t192.0.2.9\tnine\n");
        robot.tell(navigator::setFocus);
        console.run("org.eclipse.ui.edit.paste");
        Table headings = robot.find(Table.class, "import.headings");
        robot.await("the pasted headings", () -> headings.getItemCount() == 3);
        press(IDialogConstants.NEXT_LABEL);
        robot.find(Table.class, "import.rows");
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the device", () -> fleet.fleet().getDevices().size() == 1);
        ISelectionProvider tree = navigator.getSite().getSelectionProvider();
        robot.await("the device in the tree", () -> {
            tree.setSelection(new StructuredSelection(fleet.fleet().getDevices().getFirst()));
            return !tree.getSelection().isEmpty();
        });
        robot.tell(navigator::setFocus);
        console.run("org.eclipse.ui.edit.copy");
        robot.await("the copied row", () -> robot.copied().contains("nine\t192.0.2.9\tS9"));
    }

    @Test
    void a_table_that_is_dropped_while_no_fleet_is_open_waits_for_one() throws IOException {
        Path list = list();
        IWorkbenchWindow window = console.window();
        console.closeAll();
        robot.begin(() -> DroppedFiles.take(List.of(list), window));
        robot.await("the hint", () -> robot.isOpen(text("ImportWizard_title")));
        press(IDialogConstants.OK_LABEL);
    }

    @Test
    void a_file_that_is_there_is_replaced_only_when_a_person_agrees() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "kept");
        console.run("org.fleetmail.ui.export");
        robot.type("export.file", out.toString());
        press(IDialogConstants.FINISH_LABEL);
        press(IDialogConstants.NO_LABEL);
        assertThat(out).hasContent("kept");
        press(IDialogConstants.FINISH_LABEL);
        press(IDialogConstants.YES_LABEL);
        robot.await("the table", () -> !robot.isOpen(text("ExportWizard_title")));
        assertThat(out).content().contains(label("serial"));
    }

    @Test
    @Uses({"exchange.ExportWizard", "exchange.ExportPage"})
    void a_fleet_is_written_as_a_workbook() {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("reception");
        device.setName("受付");
        robot.tell(() -> fleet.fleet().getDevices().add(device));
        console.run("org.fleetmail.ui.export");
        Path out = folder.resolve("out.xlsx");
        robot.type("export.file", folder.resolve("out.doc").toString());
        assertThat(robot.isPressable(IDialogConstants.FINISH_LABEL.replace("&", "")))
                .isFalse();
        robot.type("export.file", out.toString());
        Combo kind = robot.find(Combo.class, "export.kind");
        console.picture(robot.ask(kind::getShell), "export");
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the workbook", () -> !robot.isOpen(text("ExportWizard_title")));
        Sheet sheet = SheetFile.read(out, SheetChoice.NONE).toOptional().orElseThrow();
        assertThat(sheet.origin().form()).isEqualTo(SheetForm.XLSX);
        assertThat(sheet.rows().getFirst().cells()).contains(label("name"), label("serial"));
        assertThat(sheet.rows().get(1).cells()).contains("受付");
    }
}
