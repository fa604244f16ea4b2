package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fleets that were opened last, in the File menu. */
class RecentMenuTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @AfterEach
    void close() {
        console.closeAll();
    }

    @Test
    void a_fleet_that_was_closed_is_opened_again_from_the_file_menu() {
        Path file = folder.resolve("evening & night.fleet");
        assertThat(FleetFile.create(NewFleet.empty("Evening"), file)
                        .saveAs(file)
                        .toOptional())
                .isPresent();
        console.open(file);
        console.closeAll();
        OpenFleets fleets = console.window().getService(OpenFleets.class);
        assertThat(robot.ask(() -> fleets.current())).isEmpty();
        robot.tell(() -> recent("&1  evening && night.fleet").notifyListeners(SWT.Selection, new Event()));
        robot.await(
                "the fleet",
                () -> fleets.current()
                        .filter(fleet ->
                                fleet.path().equals(file.toAbsolutePath().normalize()))
                        .isPresent());
    }

    private MenuItem recent(String label) {
        Menu bar = console.window().getShell().getMenuBar();
        Menu file = shown(bar.getItem(0).getMenu());
        Menu recent = Arrays.stream(file.getItems())
                .filter(item -> item.getMenu() != null)
                .map(item -> shown(item.getMenu()))
                .filter(menu -> Arrays.stream(menu.getItems())
                        .anyMatch(item -> item.getText().startsWith("&1")))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(recent.getItems())
                .filter(item -> item.getText().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    /** As a click on it does: what is in a menu is made when it is shown. */
    private static Menu shown(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }
}
