package org.fleetmail.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the main windows for the pages that show them; {@code releng/pictures} asks for it. */
class MainWindows {
    /** Names of the pictures by those of the places. */
    private static final Map<String, String> MAIN = Map.ofEntries(
            Map.entry("FindingsView", "findings"),
            Map.entry("InventoryView", "inventory"),
            Map.entry("ScheduleView", "schedule"),
            Map.entry("RunsView", "runs"),
            Map.entry("DeviceEditor", "device"),
            Map.entry("EndpointEditor", "endpoint"),
            Map.entry("AccountEditor", "account"),
            Map.entry("PlanEditor", "plan"),
            Map.entry("ScopePage", "discover"),
            Map.entry("WizardSelectionPage", "rollout-wizard"),
            Map.entry("TablePage", "import"),
            Map.entry("ReportPage", "report"),
            Map.entry("ComplaintPage", "troubleshoot"),
            Map.entry("ServersPage", "servers"),
            Map.entry("ApplyDialog", "apply"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_main_windows_are_drawn(boolean dark) throws Exception {
        String theme = dark ? "-dark" : "";
        try (Stage stage = new Stage(folder)) {
            Console console = stage.console();
            Robot robot = console.robot();
            console.resize(1280, 860);
            console.dark(dark);
            perspectives(console, robot, theme);
            console.perspective("org.fleetmail.rcp.fleet");
            Set<String> drawn = new TreeSet<>();
            new Tour(stage, place -> {
                        if (MAIN.containsKey(place.name()) && drawn.add(place.name())) {
                            draw(console, place, MAIN.get(place.name()) + theme);
                        }
                    })
                    .zoomed()
                    .walk();
            assertThat(drawn).containsExactlyInAnyOrderElementsOf(MAIN.keySet());
        }
    }

    /** Editors get the whole window, as views have it. */
    private static void draw(Console console, Place place, String name) {
        boolean editor = place.name().endsWith("Editor");
        if (editor) {
            console.zoom();
        }
        console.picture(console.robot().ask(() -> place.area().getShell()), name);
        if (editor) {
            console.zoom();
        }
    }

    private static void perspectives(Console console, Robot robot, String theme) {
        console.perspective("org.fleetmail.rcp.verification");
        VerificationView view = console.show(VerificationView.class, Parts.VERIFICATION);
        robot.tell(view::checkAll);
        robot.await("the end of all checks", () -> !view.isBusy());
        robot.find(Table.class, "verification.table");
        for (String name : new String[] {"verification", "rollout", "audit"}) {
            console.perspective("org.fleetmail.rcp." + name);
            console.stillPicture("perspective-" + name + theme);
        }
    }
}
