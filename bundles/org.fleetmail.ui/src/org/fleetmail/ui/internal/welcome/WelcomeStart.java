package org.fleetmail.ui.internal.welcome;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Greets whoever starts the console without a fleet. */
public final class WelcomeStart implements IStartup {
    @Override
    public void earlyStartup() {
        var workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> Welcome.follow(workbench));
    }
}
