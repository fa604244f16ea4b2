package org.fleetmail.ui.internal.filter;

import org.eclipse.swt.widgets.Shell;

/** Opens the dialog that asks for the name of a filter. */
public final class FilterWindows {
    private FilterWindows() {}

    public static void name(Shell shell) {
        FilterNameDialog.ask(shell, "Tokyo");
    }
}
