package org.fleetmail.ui.internal.verification;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.fleet.Later;

/** Begins to repeat checks when the console starts, before anybody opens the view. */
public final class CheckScheduleStart implements IStartup {
    @Override
    public void earlyStartup() {
        var workbench = PlatformUI.getWorkbench();
        Later.on(workbench.getDisplay(), () -> workbench.getService(CheckSchedule.class));
    }
}
