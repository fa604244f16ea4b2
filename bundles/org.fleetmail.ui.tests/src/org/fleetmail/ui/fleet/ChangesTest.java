package org.fleetmail.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Fleet fleet = NewFleet.empty("Office");
    private final Device first = FleetFactory.eINSTANCE.createDevice();
    private final Device second = FleetFactory.eINSTANCE.createDevice();
    private final List<Set<Element>> told = new ArrayList<>();
    private final Changes changes = new Changes(fleet, this::tell);

    private void tell() {
        told.add(Set.copyOf(changes.lastTouched()));
    }

    @BeforeEach
    void follow() {
        fleet.getDevices().addAll(List.of(first, second));
        fleet.eAdapters().add(changes);
    }

    private void rename() {
        first.setName("1");
        second.setName("2");
    }

    @Test
    void what_one_command_changes_is_told_once_and_so_is_taking_it_back() {
        changes.commands().execute(new WholeChange(fleet, "Rename", this::rename));
        assertThat(told).containsExactly(Set.of(first, second));
        changes.commands().undo();
        assertThat(told).hasSize(2);
        assertThat(first.getName()).isNull();
        changes.commands().redo();
        assertThat(told).hasSize(3);
    }

    @Test
    void what_fails_half_way_is_taken_back_and_told() {
        changes.commands().execute(new WholeChange(fleet, "Rename", () -> {
            rename();
            throw new IllegalStateException();
        }));
        assertThat(first.getName()).isNull();
        assertThat(second.getName()).isNull();
        assertThat(told).hasSize(1);
    }

    @Test
    void what_no_command_makes_is_told_too_and_what_changes_nothing_is_not() {
        first.setName("1");
        first.setName("1");
        assertThat(told).containsExactly(Set.of(first));
    }
}
