package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.Section;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.rollout.RolloutView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console turns dark and light again while it runs. */
class ThemeTest {
    /** Between the letters and the grounds of both themes; 0 is black, 1 is white. */
    private static final double MIDDLE = 0.48;

    /** Letters, icons and a selected row are of the other brightness. */
    private static final double MOST_OF_IT = 0.85;

    /** Width of an icon on a button and of the room around it, in pixels. */
    private static final int ICON = 28;

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        console.resize(1400, 900);
        console.perspective("org.fleetmail.rcp.fleet");
        console.edit(console.open(office.file()), "tokyo-2f-sales-1");
        RolloutView view = console.show(RolloutView.class, Parts.ROLLOUT);
        robot.click("rollout.plan");
        robot.await("the plan", () -> view.work().plan().isPresent());
    }

    @AfterEach
    void close() throws Exception {
        console.dark(false);
        console.closeAll();
        office.close();
    }

    @Test
    void every_control_takes_the_colours_of_a_theme_that_changes_while_the_console_runs() {
        for (boolean dark : new boolean[] {true, false, true}) {
            console.dark(dark);
            DoublePredicate asGround = light -> dark == light < MIDDLE;
            assertThat(strangers(asGround)).as("dark: %s", dark).isEmpty();
            ImageData picture = console.look("theme-" + (dark ? "dark" : "light"));
            assertThat(share(picture, asGround)).as("dark: %s", dark).isGreaterThan(MOST_OF_IT);
        }
    }

    @Test
    void a_disabled_button_looks_disabled_after_the_theme_changed_while_the_console_runs() {
        console.dark(true);
        ImageData picture = console.look("theme-disabled");
        assertThat(robot.isEnabled("rollout.plan")).isTrue();
        assertThat(robot.isEnabled("rollout.pause")).isFalse();
        assertThat(brightest(picture, "rollout.pause")).isLessThan(brightest(picture, "rollout.plan") - 0.05);
    }

    /** How light the lightest letter on a button is, right of its icon. */
    private double brightest(ImageData picture, String id) {
        Button button = robot.find(Button.class, id);
        Rectangle place = robot.ask(() -> {
            Point size = button.getSize();
            return button.getDisplay().map(button, button.getShell(), ICON, 4, size.x - ICON - 4, size.y - 8);
        });
        double brightest = 0;
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) {
                var pixel = picture.palette.getRGB(picture.getPixel(x, y));
                brightest = Math.max(brightest, light(pixel.red, pixel.green, pixel.blue));
            }
        }
        return brightest;
    }

    /** Controls and rows whose ground or letters are of the other theme. */
    private List<String> strangers(DoublePredicate asGround) {
        Composite window = robot.ask(() -> console.window().getShell());
        return robot.ask(() -> {
            List<String> strangers = new ArrayList<>();
            collect(window, asGround, strangers);
            return strangers;
        });
    }

    private static void collect(Control control, DoublePredicate asGround, List<String> strangers) {
        if (control.isEnabled() || !(control instanceof Button)) {
            check(name(control), control.getBackground(), control.getForeground(), asGround, strangers);
        }
        if (control instanceof Section section) {
            check(
                    name(section) + " bar",
                    section.getTitleBarBackground(),
                    section.getTitleBarForeground(),
                    asGround,
                    strangers);
        }
        switch (control) {
            case Table table -> {
                for (TableItem item : table.getItems()) {
                    check(name(table), item.getBackground(), item.getForeground(), asGround, strangers);
                }
            }
            case Tree tree -> {
                for (TreeItem item : tree.getItems()) {
                    check(name(tree), item.getBackground(), item.getForeground(), asGround, strangers);
                }
            }
            case Composite composite -> {
                for (Control child : composite.getChildren()) {
                    collect(child, asGround, strangers);
                }
            }
            default -> {}
        }
    }

    private static void check(
            String name, Color ground, Color letters, DoublePredicate asGround, List<String> strangers) {
        if (!asGround.test(light(ground.getRed(), ground.getGreen(), ground.getBlue()))
                || asGround.test(light(letters.getRed(), letters.getGreen(), letters.getBlue()))) {
            strangers.add(name + " " + letters + " on " + ground);
        }
    }

    private static String name(Control control) {
        return control.getParent() == null ? control.toString() : name(control.getParent()) + " / " + control;
    }

    private static double share(ImageData picture, DoublePredicate asGround) {
        int such = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                var pixel = picture.palette.getRGB(picture.getPixel(x, y));
                such += asGround.test(light(pixel.red, pixel.green, pixel.blue)) ? 1 : 0;
            }
        }
        return (double) such / (picture.width * picture.height);
    }

    /** How light a colour is to the eye, as in ITU-R BT.601. */
    private static double light(int red, int green, int blue) {
        return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    }
}
