package org.fleetmail.ui.tour;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Finds windows with buttons of which Enter presses none. */
final class DefaultButtons {
    private DefaultButtons() {}

    /** Says so where it is so; on the UI thread. */
    static List<String> missingIn(Composite area) {
        return area instanceof Shell window && hasButtons(window) && window.getDefaultButton() == null
                ? List.of("Enter presses nothing in " + window.getText())
                : List.of();
    }

    private static boolean hasButtons(Shell window) {
        return Controls.in(window, Button.class).stream().anyMatch(button -> (button.getStyle() & SWT.PUSH) != 0);
    }
}
