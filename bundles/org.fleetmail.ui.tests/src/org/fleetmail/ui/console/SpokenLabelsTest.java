package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.fleetmail.model.Element;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.SpokenLabels;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether everything a person fills in or looks through has a name for a screen reader. */
class SpokenLabelsTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;
    private OpenFleet fleet;

    @BeforeEach
    void open() {
        office = new Office(folder);
        fleet = console.open(office.file());
    }

    @AfterEach
    void close() throws Exception {
        console.closeAll();
        office.close();
    }

    @Test
    void the_editor_of_every_kind_of_element_has_names() {
        oneOfEachKind().forEach((kind, id) -> {
            console.edit(fleet, id);
            assertNamed(kind);
        });
    }

    private Map<String, String> oneOfEachKind() {
        return robot.ask(() -> {
            Map<String, String> kinds = new LinkedHashMap<>();
            fleet.fleet().eAllContents().forEachRemaining(object -> {
                if (object instanceof Element element && Commands.canOpen(element)) {
                    kinds.putIfAbsent(element.eClass().getName(), element.getId());
                }
            });
            return kinds;
        });
    }

    @Test
    void every_view_and_a_dialog_have_names() {
        for (String view : List.of(
                Parts.NAVIGATOR,
                Parts.VERIFICATION,
                Parts.ROLLOUT,
                Parts.RUNS,
                Parts.HAND_WORK,
                Parts.SCHEDULE,
                Parts.PROFILES)) {
            console.show(IViewPart.class, view);
            assertNamed(view);
        }
        console.show(IViewPart.class, Parts.VERIFICATION);
        console.run("org.fleetmail.ui.checkColumns");
        robot.find(Table.class, "columns.list");
        assertNamed("columns");
        robot.press(IDialogConstants.CANCEL_LABEL);
    }

    private void assertNamed(String where) {
        robot.tell(SpokenLabelsTest::settle);
        assertThat(robot.ask(SpokenLabelsTest::nameless)).as(where).isEmpty();
    }

    /** Names are given when the display gets to it. */
    private static void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            continue;
        }
    }

    private static List<String> nameless() {
        List<String> nameless = new ArrayList<>();
        for (Shell shell : Display.getCurrent().getShells()) {
            collect(shell, nameless);
        }
        return nameless;
    }

    private static void collect(Control control, List<String> nameless) {
        if (control.isVisible() && SpokenLabels.isNameless(control)) {
            nameless.add(control.getClass().getSimpleName() + " " + control.getData(Parts.ID));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, nameless);
            }
        }
    }
}
