package org.fleetmail.ui.internal.verification;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Begins to repeat checks when the console starts, before anybody opens the view. */
public final class CheckScheduleStart implements IStartup {
    @Override
    public void earlyStartup() {
        var workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> workbench.getService(CheckSchedule.class));
    }
}
