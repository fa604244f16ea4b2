package org.fleetmail.ui.internal.workstation;

import org.eclipse.swt.widgets.Shell;

/** Opens the dialog that asks where settings files go. */
public final class WorkstationWindows {
    private WorkstationWindows() {}

    public static void export(Shell shell) {
        ExportDialog.ask(shell, "Tokyo");
    }
}
