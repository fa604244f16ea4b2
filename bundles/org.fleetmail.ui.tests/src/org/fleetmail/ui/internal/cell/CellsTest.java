package org.fleetmail.ui.internal.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Site;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final Fleet fleet = NewFleet.empty("Office");

    private static Column column(Kind kind, String id) {
        return kind.column(id).orElseThrow();
    }

    private Object value(Kind kind, String id, String typed) {
        return ((Typed.Value) Cells.read(column(kind, id), typed, fleet)).value();
    }

    private static <E extends EObject> E named(E element, String id) {
        element.eSet(Literals.ELEMENT__ID, id);
        element.eSet(Literals.ELEMENT__NAME, "Name of " + id);
        return element;
    }

    @Test
    void everything_but_the_identity_can_be_changed() {
        for (Kind kind : Kind.values()) {
            assertThat(kind.columns().stream().filter(column -> !Cells.isEditable(column)))
                    .extracting(Column::id)
                    .containsExactly("id");
        }
    }

    @Test
    void texts_numbers_and_lists_are_read_as_people_write_them() {
        assertThat(value(Kind.DEVICES, "location", " 2F east ")).isEqualTo("2F east");
        assertThat(value(Kind.ENDPOINTS, "port", "５８７")).isEqualTo(587);
        assertThat(value(Kind.DEVICES, "tags", "a、b; c")).isEqualTo(List.of("a", "b", "c"));
        assertThat(value(Kind.DEVICES, "location", " ")).isNull();
        assertThat(value(Kind.DEVICES, "tags", "")).isEqualTo(List.of());
    }

    @Test
    void what_cannot_be_held_is_told() {
        assertThat(Cells.read(column(Kind.ENDPOINTS, "port"), "many", fleet)).isInstanceOf(Typed.Wrong.class);
        assertThat(Cells.read(column(Kind.DEVICES, "address"), " ", fleet)).isInstanceOf(Typed.Wrong.class);
        assertThat(Cells.read(column(Kind.WORKSTATIONS, "accounts"), "nobody", fleet))
                .isInstanceOf(Typed.Wrong.class);
    }

    @Test
    void elements_are_found_by_their_names() {
        Account scan = named(FleetFactory.eINSTANCE.createAccount(), "scan");
        fleet.getAccounts().add(scan);
        assertThat(value(Kind.WORKSTATIONS, "accounts", "name of SCAN")).isEqualTo(List.of(scan));
    }

    @Test
    void values_of_few_are_offered_in_words_with_none_where_that_is_possible() {
        Site tokyo = named(FleetFactory.eINSTANCE.createSite(), "tokyo");
        fleet.getSites().add(tokyo);
        assertThat(Choice.of(column(Kind.DEVICES, "site"), fleet))
                .extracting(Choice::value)
                .containsExactly(null, tokyo);
        assertThat(Choice.of(column(Kind.ENDPOINTS, "transportSecurity"), fleet))
                .extracting(Choice::value)
                .containsExactly((Object[]) TransportSecurity.values());
        assertThat(Choice.of(column(Kind.ACCOUNTS, "popBeforeSmtp"), fleet)).hasSize(2);
        assertThat(Choice.of(column(Kind.DEVICES, "name"), fleet)).isEmpty();
        assertThat(Choice.of(column(Kind.DEVICES, "tags"), fleet)).isEmpty();
    }

    @Test
    void several_elements_have_the_same_or_are_mixed() {
        Device first = named(FleetFactory.eINSTANCE.createDevice(), "a");
        Device second = named(FleetFactory.eINSTANCE.createDevice(), "b");
        assertThat(Common.of(List.of(first, second), Literals.DEVICE__MODEL)).isEqualTo(new Common.Same(null));
        assertThat(Common.of(List.of(first, second), Literals.ELEMENT__NAME)).isEqualTo(new Common.Mixed());
        assertThat(Common.of(List.of(first), Literals.ELEMENT__NAME)).isEqualTo(new Common.Same("Name of a"));
    }
}
