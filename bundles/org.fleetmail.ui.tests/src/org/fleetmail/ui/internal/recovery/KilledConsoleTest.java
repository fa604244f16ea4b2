package org.fleetmail.ui.internal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.ui.robot.ConsoleProcess;
import org.fleetmail.ui.robot.ScreenReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console is killed with unsaved work, and started again. */
class KilledConsoleTest {
    private static final String CHANGED = "Devices without a Site  1";

    @TempDir
    Path folder;

    @Test
    void what_was_not_saved_is_offered_by_the_next_console_and_comes_back() throws Exception {
        Path file = fleet();
        String saved = Files.readString(file);
        try (ConsoleProcess console = new ConsoleProcess(folder)) {
            List<String> killed = use(console.command("-nl", "en", file), "press=Add Device", "kept=" + unsaved());
            assertThat(killed).noneMatch(line -> line.startsWith("trouble|"));
            assertThat(Files.readString(file)).isEqualTo(saved);

            List<String> next = use(console.command("-nl", "en"), "hear=Restore", "press=Restore", "hear=" + CHANGED);
            assertThat(next)
                    .contains(
                            "frame|Unsaved Changes",
                            "label|office.fleet had unsaved changes",
                            "push button|Restore",
                            "push button|Discard")
                    .anyMatch(line -> line.endsWith("|" + CHANGED));
            assertThat(Files.readString(file)).isEqualTo(saved);
        }
    }

    private List<String> use(List<String> program, String... steps) throws Exception {
        return new ScreenReader(folder).use(program, steps);
    }

    private Path unsaved() {
        return folder.resolve("workspace/.metadata/.plugins/org.fleetmail.ui/unsaved");
    }

    private Path fleet() {
        Fleet fleet = NewFleet.empty("Office");
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId("tokyo");
        site.setName("Tokyo");
        fleet.getSites().add(site);
        Path file = folder.resolve("office.fleet");
        FleetFile.create(fleet, file).save();
        return file;
    }
}
