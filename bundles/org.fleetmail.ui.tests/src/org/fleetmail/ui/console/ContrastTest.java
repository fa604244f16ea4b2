package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.robot.Console;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our colours can be read on all grounds of both themes (WCAG 2.2, 1.4.3: a ratio of at least 4.5 to 1). */
class ContrastTest {
    private static final double READABLE = 4.5;

    private final Console console = new Console();

    @AfterEach
    void restore() {
        console.dark(false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_colour_of_ours_stands_out_from_lists_and_windows(boolean dark) {
        console.dark(dark);
        Map<String, RGB> colours = console.robot()
                .ask(() -> ours().collect(
                                Collectors.toMap(id -> id, id -> registry().getRGB(id))));
        List<RGB> grounds = console.robot()
                .ask(() -> Stream.of(SWT.COLOR_LIST_BACKGROUND, SWT.COLOR_WIDGET_BACKGROUND)
                        .map(id -> Display.getCurrent().getSystemColor(id).getRGB())
                        .toList());
        assertThat(colours).hasSizeGreaterThan(4);
        assertThat(grounds)
                .allSatisfy(ground -> assertThat(colours)
                        .allSatisfy((id, colour) -> assertThat(contrast(colour, ground))
                                .as("%s on %s", id, ground)
                                .isGreaterThanOrEqualTo(READABLE)));
    }

    private static Stream<String> ours() {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.themes"))
                .filter(element -> element.getName().equals("colorDefinition"))
                .map(element -> element.getAttribute("id"))
                .filter(id -> id.startsWith("org.fleetmail."));
    }

    private static ColorRegistry registry() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
    }

    private static double contrast(RGB one, RGB other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance, as WCAG defines it. */
    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
