package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.inventory.InventoryView;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.properties.PropertiesView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person works in the tables of a fleet: looks for rows, changes one or many, takes them to a spreadsheet and back. */
class InventoryTest {
    private static final String FILTERS = "org.fleetmail.ui/filters/inventory.devices.filter";

    /** Odd, so that one row stays in the middle; a prime number, so that steps reach all. */
    private static final int MANY = 701;

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final Sheet devices = sheet("devices");
    private OpenFleet fleet;
    private InventoryView view;

    private Sheet sheet(String kind) {
        return new Sheet(robot, "inventory." + kind + ".table", "inventory." + kind + ".filter");
    }

    @BeforeEach
    void open() {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office(), file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
        view = console.show(InventoryView.class, Parts.INVENTORY);
        robot.tell(() -> view.show(Kind.DEVICES));
        devices.awaitRows(3);
    }

    private static Fleet office() {
        Fleet fleet = NewFleet.empty("Office");
        FleetFactory factory = FleetFactory.eINSTANCE;
        Site tokyo = factory.createSite();
        tokyo.setId("tokyo");
        tokyo.setName("東京本社");
        fleet.getSites().add(tokyo);
        for (int i = 1; i <= 3; i++) {
            Device device = factory.createDevice();
            device.setId("mfp-" + i);
            device.setName("MFP " + i);
            device.setAddress("127.0.0." + 3 * i);
            device.setModel(i < 3 ? "Example 5450" : "Example 9000");
            device.setSite(i == 1 ? tokyo : null);
            fleet.getDevices().add(device);
        }
        Endpoint endpoint = factory.createEndpoint();
        endpoint.setId("relay");
        endpoint.setName("Relay");
        endpoint.setHost("mail.example");
        endpoint.setTransportSecurity(TransportSecurity.NONE);
        fleet.getEndpoints().add(endpoint);
        Account account = factory.createAccount();
        account.setId("scan");
        account.setAddress("scan@example.com");
        fleet.getAccounts().add(account);
        Workstation pc = factory.createWorkstation();
        pc.setId("pc-1");
        pc.setName("PC 1");
        pc.setHostName("pc1.example");
        fleet.getWorkstations().add(pc);
        return fleet;
    }

    @AfterEach
    void close() throws Exception {
        console.closeAll();
        robot.tell(() -> view.show(Kind.DEVICES));
        devices.filter("");
        InstanceScope.INSTANCE.getNode(FILTERS).clear();
    }

    private List<Device> devices() {
        return robot.ask(() -> List.copyOf(fleet.fleet().getDevices()));
    }

    private static String label(Kind kind, String column) {
        return kind.column(column).orElseThrow().label().in(Locale.getDefault());
    }

    private static String word(String bundle, String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal." + bundle + ".messages", Locale.getDefault())
                .getString(key);
    }

    @Test
    void rows_are_filtered_by_a_line_that_names_columns_and_escape_shows_all_again() {
        devices.filter(label(Kind.DEVICES, "model").replace(" ", "") + ":9000");
        devices.awaitRows(1);
        Label counts = robot.find(Label.class, "inventory.devices.counts");
        robot.await(
                "the counts",
                () -> counts.getText().contains("1") && counts.getText().contains("3"));
        devices.filter("address>=127.0.0.6");
        devices.awaitRows(2);
        console.picture("inventory-filter");
        devices.keyInFilter(SWT.ESC, SWT.ESC);
        devices.awaitRows(3);
    }

    @Test
    void very_many_rows_are_sorted_by_a_head_to_the_last_of_them() {
        Path file = folder.resolve("many.fleet");
        FleetFile.create(many(), file).save();
        fleet = console.open(file);
        devices.awaitRows(MANY);
        devices.clickHead(1);
        for (boolean up : new boolean[] {true, false, true}) {
            devices.clickHead(0);
            devices.awaitCell(0, 0, up ? "MFP 0" : "MFP " + (MANY - 1));
            devices.awaitCell(MANY - 1, 0, up ? "MFP " + (MANY - 1) : "MFP 0");
            devices.awaitCell(MANY / 2, 0, "MFP " + MANY / 2);
        }
    }

    /** A fleet of devices whose names are in no order. */
    private static Fleet many() {
        Fleet fleet = NewFleet.empty("Many");
        for (int i = 0; i < MANY; i++) {
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId("mfp-" + i);
            device.setName("MFP " + i * 311 % MANY);
            device.setAddress("127.0." + i / 200 + "." + i % 200);
            fleet.getDevices().add(device);
        }
        return fleet;
    }

    @Test
    void a_filter_is_kept_under_a_name_and_shown_as_the_one_in_use() {
        devices.filter("model:5450");
        devices.awaitRows(2);
        robot.click("inventory.devices.filter.saved");
        choose(word("filter", "FilterMenu_keep"));
        robot.type("filter.name", "Older model");
        robot.click("filter.name.ok");
        robot.await("the name", () -> devices.activeFilter().startsWith("Older model"));
        devices.filter("");
        devices.awaitRows(3);
        assertThat(devices.activeFilter()).startsWith(word("filter", "FilterBar_saved"));
        robot.click("inventory.devices.filter.saved");
        choose("Older model");
        devices.awaitRows(2);
        assertThat(devices.activeFilter()).startsWith("Older model");
    }

    /** Chooses an item of the menu that is open. */
    private void choose(String words) {
        Control button = robot.find(Control.class, "inventory.devices.filter.saved");
        robot.await("the menu", () -> item(button, words) != null);
        robot.begin(() -> {
            MenuItem item = item(button, words);
            Menu menu = item.getParent();
            item.setSelection(true);
            item.notifyListeners(SWT.Selection, null);
            menu.setVisible(false);
        });
    }

    private static MenuItem item(Control button, String words) {
        Object open = button.getData("org.fleetmail.ui.menu");
        return open instanceof Menu menu && !menu.isDisposed()
                ? Arrays.stream(menu.getItems())
                        .filter(item -> item.getText().equals(words))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Test
    void a_cell_is_changed_where_it_stands_and_undone_by_its_name() {
        devices.click("MFP 2", "inventory.devices.location");
        Text cell = devices.edit("2F");
        console.picture("inventory-edit");
        devices.leave(cell, SWT.TRAVERSE_RETURN);
        robot.await("the place", () -> Console.row(devices.table(), "MFP 2").contains("2F"));
        assertThat(devices().get(1).getLocation()).isEqualTo("2F");
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains(FeatureTexts.label(devices().get(1).eClass().getEStructuralFeature("location")))
                .contains("MFP 2");
        assertThat(robot.ask(() -> devices.table().getSelectionCount())).isOne();
        robot.tell(() -> fleet.commands().undo());
        robot.await("nothing", () -> !Console.row(devices.table(), "MFP 2").contains("2F"));
    }

    @Test
    void escape_leaves_a_cell_as_it_was_and_tab_goes_on_to_the_next() {
        devices.click("MFP 1", "inventory.devices.name");
        devices.leave(devices.edit("other"), SWT.TRAVERSE_ESCAPE);
        assertThat(devices().getFirst().getName()).isEqualTo("MFP 1");
        devices.leave(devices.edit("MFP one"), SWT.TRAVERSE_TAB_NEXT);
        assertThat(devices().getFirst().getName()).isEqualTo("MFP one");
        robot.await(
                "the address",
                () -> robot.find(Text.class, "inventory.cell").getText().equals("127.0.0.3"));
        devices.leave(robot.find(Text.class, "inventory.cell"), SWT.TRAVERSE_ESCAPE);
    }

    @Test
    void tab_goes_on_in_the_same_device_though_its_row_moves_away() {
        devices.sort("inventory.devices.name");
        devices.click("MFP 1", "inventory.devices.name");
        int before = robot.ask(() -> Console.index(devices.table(), "MFP 1"));
        devices.leave(devices.edit("Zebra"), SWT.TRAVERSE_TAB_NEXT);
        assertThat(robot.ask(() -> Console.index(devices.table(), "Zebra"))).isNotEqualTo(before);
        robot.await(
                "the address of the same device",
                () -> robot.find(Text.class, "inventory.cell").getText().equals("127.0.0.3"));
        devices.leave(robot.find(Text.class, "inventory.cell"), SWT.TRAVERSE_ESCAPE);
    }

    @Test
    void what_a_cell_cannot_hold_is_not_taken() {
        robot.tell(() -> view.show(Kind.ENDPOINTS));
        Sheet endpoints = sheet("endpoints");
        endpoints.awaitRows(1);
        endpoints.click("Relay", "inventory.endpoints.port");
        Text cell = endpoints.edit("many");
        endpoints.leave(cell, SWT.TRAVERSE_RETURN);
        assertThat(robot.ask(() -> cell.isDisposed() || !cell.isVisible())).isFalse();
        assertThat(robot.ask(() -> fleet.commands().canUndo())).isFalse();
        robot.tell(() -> cell.setText("465"));
        endpoints.leave(cell, SWT.TRAVERSE_RETURN);
        robot.await("the port", () -> fleet.fleet().getEndpoints().getFirst().getPort() == 465);
        endpoints.click("Relay", "inventory.endpoints.transportSecurity");
        CCombo choice = endpoints.choose(FeatureTexts.literal(
                org.fleetmail.model.FleetPackage.Literals.TRANSPORT_SECURITY, TransportSecurity.IMPLICIT_TLS));
        endpoints.leave(choice, SWT.TRAVERSE_RETURN);
        robot.await(
                "the protection",
                () -> fleet.fleet().getEndpoints().getFirst().getTransportSecurity() == TransportSecurity.IMPLICIT_TLS);
    }

    @Test
    void many_rows_are_changed_together_in_the_properties_and_undone_at_once() {
        console.show(PropertiesView.class, Parts.PROPERTIES);
        console.show(InventoryView.class, Parts.INVENTORY);
        devices.selectAll();
        Text model = robot.find(Text.class, "properties.model");
        robot.await(
                "mixed", () -> model.getText().isEmpty() && model.getMessage().equals(word("cell", "CellField_mixed")));
        CCombo site = robot.find(CCombo.class, "properties.site");
        assertThat(robot.ask(site::getText)).isEqualTo(word("cell", "CellField_mixed"));
        console.picture("properties");
        robot.tell(() -> {
            model.setFocus();
            model.setText("Example 7000");
            model.traverse(SWT.TRAVERSE_RETURN);
        });
        robot.await(
                "all of them",
                () -> fleet.fleet().getDevices().stream()
                        .allMatch(device -> device.getModel().equals("Example 7000")));
        robot.await("the table", () -> Console.row(devices.table(), "MFP 3").contains("Example 7000"));
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains("3")
                .contains(FeatureTexts.label(devices().getFirst().eClass().getEStructuralFeature("model")));
        robot.tell(() -> fleet.commands().undo());
        robot.await("mixed again", () -> model.getText().isEmpty());
        assertThat(devices().get(2).getModel()).isEqualTo("Example 9000");
        robot.tell(() -> {
            site.select(site.indexOf("東京本社"));
            site.notifyListeners(SWT.Selection, null);
        });
        robot.await("one site", () -> fleet.fleet().getDevices().stream().allMatch(device -> device.getSite() != null));
        assertThat(robot.ask(() -> fleet.commands().canRedo())).isFalse();
    }

    @Test
    void rows_are_copied_for_a_spreadsheet_and_pasted_as_one_change() {
        robot.tell(() -> view.show(Kind.WORKSTATIONS));
        Sheet pcs = sheet("workstations");
        pcs.awaitRows(1);
        robot.tell(view::setFocus);
        pcs.selectAll();
        console.run("org.eclipse.ui.edit.copy");
        robot.await("the copied row", () -> robot.copied().contains("pc1.example"));
        robot.copy(robot.copied().replace("pc-1", "pc-2").replace("pc1", "pc2").replace("PC 1", "=PC 2"));
        robot.tell(view::setFocus);
        console.run("org.eclipse.ui.edit.paste");
        Table headings = robot.find(Table.class, "import.headings");
        robot.await("the headings", () -> headings.getItemCount() > 3);
        robot.press(IDialogConstants.NEXT_LABEL.replace("&", ""));
        robot.find(Table.class, "import.rows");
        robot.press(IDialogConstants.FINISH_LABEL.replace("&", ""));
        robot.await("two", () -> fleet.fleet().getWorkstations().size() == 2);
        pcs.awaitRows(2);
        robot.tell(view::setFocus);
        pcs.selectAll();
        console.run("org.eclipse.ui.edit.copy");
        robot.await("nothing that is carried out", () -> robot.copied().contains("'=PC 2"));
        robot.tell(() -> fleet.commands().undo());
        pcs.awaitRows(1);
    }

    @Test
    void every_kind_has_its_table() {
        for (Kind kind : Kind.values()) {
            robot.turnTo("inventory.kinds", kind.label().in(Locale.getDefault()));
            sheet(kind.name().toLowerCase(Locale.ROOT)).awaitRows(kind == Kind.DEVICES ? 3 : 1);
        }
        console.picture("inventory");
        console.dark(true);
        console.picture("inventory-dark");
        console.dark(false);
    }
}
