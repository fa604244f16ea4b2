package org.fleetmail.ui.internal.welcome;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.fleet.Later;

/** Greets whoever starts the console without a fleet. */
public final class WelcomeStart implements IStartup {
    @Override
    public void earlyStartup() {
        var workbench = PlatformUI.getWorkbench();
        Later.on(workbench.getDisplay(), () -> Welcome.follow(workbench));
    }
}
