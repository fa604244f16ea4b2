package org.fleetmail.ui.internal.rollout;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run is opened from the list of all runs. */
class RunEditorTest {
    private final Console console = new Console();
    private final Robot robot = console.robot();

    @AfterEach
    void close() {
        console.closeAll();
    }

    @Test
    void a_run_whose_fleet_is_not_open_says_so() {
        console.closeAll();
        IWorkbenchPage page = robot.ask(() -> console.window().getActivePage());
        robot.begin(() -> open(page));
        robot.awaitWords(Messages.RunEditor_no_fleet);
    }

    private static void open(IWorkbenchPage page) {
        try {
            page.openEditor(new RunInput("r-1"), Parts.RUN_EDITOR);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
