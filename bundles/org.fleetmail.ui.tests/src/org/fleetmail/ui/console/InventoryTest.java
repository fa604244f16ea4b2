package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.inventory.InventoryView;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.properties.PropertiesView;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Sheet;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.Test;

/** A person works in the tables of a fleet: changes one row or many, takes them to a spreadsheet and back. */
class InventoryTest extends InventoryStage {
    @Test
    @Uses(Parts.INVENTORY)
    void a_cell_is_changed_where_it_stands_and_undone_by_its_name() {
        devices.click("MFP 2", "inventory.devices.location");
        Text cell = devices.edit("2F");
        console.picture("inventory-edit");
        devices.leave(cell, SWT.TRAVERSE_RETURN);
        robot.await("the place", () -> Rows.row(devices.table(), "MFP 2").contains("2F"));
        assertThat(devices().get(1).getLocation()).isEqualTo("2F");
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains(FeatureTexts.label(devices().get(1).eClass().getEStructuralFeature("location")))
                .contains("MFP 2");
        assertThat(robot.ask(() -> devices.table().getSelectionCount())).isOne();
        robot.tell(() -> fleet.commands().undo());
        robot.await("nothing", () -> !Rows.row(devices.table(), "MFP 2").contains("2F"));
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
        int before = robot.ask(() -> Rows.index(devices.table(), "MFP 1"));
        devices.leave(devices.edit("Zebra"), SWT.TRAVERSE_TAB_NEXT);
        assertThat(robot.ask(() -> Rows.index(devices.table(), "Zebra"))).isNotEqualTo(before);
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
    @Uses(Parts.PROPERTIES)
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
        robot.await("the table", () -> Rows.row(devices.table(), "MFP 3").contains("Example 7000"));
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
    void selected_rows_are_deleted_by_the_key_as_one_change() {
        devices.selectAll();
        robot.tell(() -> devices.table().setFocus());
        robot.key(0, SWT.DEL);
        devices.awaitRows(0);
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains("3");
        robot.tell(() -> fleet.commands().undo());
        devices.awaitRows(3);
        assertThat(devices()).extracting(Device::getId).containsExactly("mfp-1", "mfp-2", "mfp-3");
        assertThat(devices().getFirst().getSite()).isNotNull();
    }

    @Test
    void what_was_changed_in_the_inventory_is_saved_from_there() {
        robot.tell(() -> Edits.set(fleet.domain(), devices().getFirst(), Literals.DEVICE__LOCATION, "9F"));
        robot.tell(() -> devices.table().setFocus());
        robot.key(SWT.CTRL, 's');
        robot.await("the file", () -> !fleet.isDirty());
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
    void the_keyboard_goes_along_to_a_page_that_was_not_looked_at_before() {
        robot.tell(() -> console.window().getActivePage().hideView(view));
        view = console.show(InventoryView.class, Parts.INVENTORY);
        robot.tell(view::setFocus);
        robot.key(SWT.CTRL, SWT.PAGE_DOWN);
        Control page = robot.ask(sheet("endpoints").table()::getParent);
        robot.await(
                "the keyboard in the page",
                () -> isIn(page, Display.getCurrent().getFocusControl()));
    }

    private static boolean isIn(Control area, Control control) {
        return control != null && (control == area || isIn(area, control.getParent()));
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
