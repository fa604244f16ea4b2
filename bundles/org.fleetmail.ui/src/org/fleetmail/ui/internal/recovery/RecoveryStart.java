package org.fleetmail.ui.internal.recovery;

import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.core.fleet.Drafts;
import org.fleetmail.ui.fleet.AtShutdown;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleets;

/** Offers what a console that ended unexpectedly has kept aside, and keeps unsaved changes aside from now on. */
public final class RecoveryStart implements IStartup {
    @Override
    public void earlyStartup() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        Later.on(workbench.getDisplay(), () -> begin(workbench));
    }

    /** Unless the console has ended meanwhile. */
    static void begin(IWorkbench workbench) {
        OpenFleets.of(workbench).ifPresent(fleets -> begin(workbench, fleets));
    }

    private static void begin(IWorkbench workbench, OpenFleets fleets) {
        Drafts drafts = new Drafts(folder());
        new Offer(drafts, fleets).make(drafts.all());
        Recovery recovery = new Recovery(drafts);
        fleets.onChange(recovery::heed);
        AtShutdown.run(workbench, recovery::end);
    }

    /** In the workspace, which one console uses at a time. */
    static Path folder() {
        return Platform.getStateLocation(Platform.getBundle("org.fleetmail.ui"))
                .toPath()
                .resolve("unsaved");
    }
}
