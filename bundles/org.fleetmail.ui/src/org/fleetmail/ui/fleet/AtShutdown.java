package org.fleetmail.ui.fleet;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

/**
 * Ends something together with the workbench. No service of ours is an {@link org.eclipse.ui.services.IDisposable}: the site
 * of each part disposes of all services that were asked for through it, also of those that everybody shares.
 */
public final class AtShutdown implements IWorkbenchListener {
    private final Runnable end;

    private AtShutdown(Runnable end) {
        this.end = end;
    }

    /** Runs something on the UI thread when the workbench has closed its windows. */
    public static void run(IWorkbench workbench, Runnable end) {
        workbench.addWorkbenchListener(new AtShutdown(end));
    }

    @Override
    public boolean preShutdown(IWorkbench closing, boolean forced) {
        return true;
    }

    @Override
    public void postShutdown(IWorkbench closed) {
        end.run();
    }
}
