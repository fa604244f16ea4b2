package org.fleetmail.ui.internal.notice;

import org.eclipse.swt.widgets.Shell;

/** Opens the notice of work that ended. */
public final class NoticeWindows {
    private NoticeWindows() {}

    public static void show(Shell shell) {
        new Notice(shell, "Fleetmail", "Fleetmail").open();
    }
}
