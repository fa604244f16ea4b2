package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.Test;

/** A person looks for rows of the inventory: sorts and filters them, and keeps filters under names. */
class InventoryLookUpTest extends InventoryStage {
    /** Odd, so that one row stays in the middle; a prime number, so that steps reach all. */
    private static final int MANY = 701;

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
    @Uses("filter.FilterNameDialog")
    void a_filter_is_kept_under_a_name_and_shown_as_the_one_in_use() {
        devices.filter("model:5450");
        devices.awaitRows(2);
        devices.chooseFilter(word("filter", "FilterMenu_keep"));
        robot.type("filter.name", "Older model");
        robot.click("filter.name.ok");
        robot.await("the name", () -> devices.activeFilter().startsWith("Older model"));
        devices.filter("");
        devices.awaitRows(3);
        assertThat(devices.activeFilter()).startsWith(word("filter", "FilterBar_saved"));
        devices.chooseFilter("Older model");
        devices.awaitRows(2);
        assertThat(devices.activeFilter()).startsWith("Older model");
    }
}
