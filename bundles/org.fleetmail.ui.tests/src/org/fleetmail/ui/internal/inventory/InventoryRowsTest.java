package org.fleetmail.ui.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryRowsTest {
    private final Fleet fleet = NewFleet.empty("Office");
    private final Site tokyo = FleetFactory.eINSTANCE.createSite();
    private final InventoryRows rows = new InventoryRows(Kind.DEVICES);

    @BeforeEach
    void fill() {
        set(tokyo, "name", "Tokyo");
        for (int i = 0; i < 5; i++) {
            add("MFP " + i);
        }
        look();
    }

    private Device add(String name) {
        Device device = FleetFactory.eINSTANCE.createDevice();
        set(device, "name", name);
        device.eSet(Literals.DEVICE__SITE, tokyo);
        fleet.getDevices().add(device);
        return device;
    }

    private static void set(EObject object, String feature, String value) {
        object.eSet(object.eClass().getEStructuralFeature(feature), value);
    }

    private List<InventoryRow> look() {
        rows.begin(new ArrayList<>(fleet.getDevices()));
        while (!rows.goOn(2)) {
            assertThat(rows.rows().size()).isLessThan(rows.all());
        }
        return rows.rows();
    }

    @Test
    void a_slice_makes_no_more_rows_than_it_may() {
        InventoryRows fresh = new InventoryRows(Kind.DEVICES);
        fresh.begin(new ArrayList<>(fleet.getDevices()));
        assertThat(fresh.goOn(2)).isFalse();
        assertThat(fresh.rows()).hasSize(2);
        assertThat(fresh.goOn(3)).isTrue();
        assertThat(fresh.rows()).extracting(row -> row.cell(0)).contains("MFP 0", "MFP 4");
    }

    @Test
    void only_what_changed_is_made_anew() {
        List<InventoryRow> before = look();
        Element changed = fleet.getDevices().get(3);
        set(changed, "name", "Lobby");
        rows.forget(List.of(changed));
        List<InventoryRow> after = look();
        assertThat(after.get(3).cell(0)).isEqualTo("Lobby");
        for (int i : new int[] {0, 1, 2, 4}) {
            assertThat(after.get(i)).isSameAs(before.get(i));
        }
    }

    @Test
    void what_is_added_and_taken_away_leaves_the_other_rows() {
        List<InventoryRow> before = look();
        fleet.getDevices().remove(0);
        add("New");
        List<InventoryRow> after = look();
        assertThat(after).hasSize(5).containsAll(before.subList(1, 5));
        assertThat(after.getFirst()).isSameAs(before.get(1));
        assertThat(after.getLast().cell(0)).isEqualTo("New");
    }

    @Test
    void a_site_that_gets_another_name_is_called_so_in_every_row() {
        set(tokyo, "name", "Osaka");
        rows.forget(List.of(tokyo));
        assertThat(look()).allSatisfy(row -> assertThat(row.cells()).contains("Osaka"));
    }
}
