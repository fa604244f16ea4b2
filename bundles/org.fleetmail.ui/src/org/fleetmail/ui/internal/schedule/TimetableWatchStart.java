package org.fleetmail.ui.internal.schedule;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.fleet.Later;

/** Begins to keep the timetable when the console starts, before anybody opens its view. */
public final class TimetableWatchStart implements IStartup {
    @Override
    public void earlyStartup() {
        var workbench = PlatformUI.getWorkbench();
        Later.on(workbench.getDisplay(), () -> workbench.getService(TimetableWatch.class));
    }
}
