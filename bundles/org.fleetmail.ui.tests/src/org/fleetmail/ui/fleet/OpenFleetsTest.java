package org.fleetmail.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fleets are opened, and saved as other files. */
class OpenFleetsTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final OpenFleets fleets = console.window().getService(OpenFleets.class);

    @AfterEach
    void close() {
        console.closeAll();
    }

    @Test
    void a_fleet_that_is_saved_as_another_file_is_that_file_also_the_next_time() {
        Path before = folder.resolve("office.fleet");
        FleetFile.create(NewFleet.empty("Office"), before).save();
        OpenFleet fleet = console.open(before);
        Path now = folder.resolve("mine.fleet");
        assertThat(robot.ask(() -> fleets.saveAs(fleet, now)).toOptional()).contains(now);
        assertThat(robot.ask(fleets::ofLastSession)).isEqualTo(List.of(now));
        assertThat(robot.ask(() -> fleets.recent().all())).startsWith(now, before);
    }

    @Test
    void who_waits_for_a_fleet_is_told_that_it_cannot_be_opened() {
        AtomicReference<Optional<OpenFleet>> opened = new AtomicReference<>();
        robot.tell(() -> fleets.open(folder.resolve("none.fleet"), console.window(), opened::set));
        robot.await("an answer", () -> opened.get() != null);
        assertThat(opened.get()).isEmpty();
    }
}
