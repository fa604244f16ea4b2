package org.fleetmail.ui.internal.report;

import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetmail.report.making.LookListener;

/** Shows in the progress of a job how far a look at devices and endpoints is. */
final class LookProgress implements LookListener {
    private static final int WHOLE = 1000;

    private final IProgressMonitor monitor;
    private int shown;

    /** Begins the task of a job. */
    LookProgress(String name, IProgressMonitor monitor) {
        this.monitor = monitor;
        monitor.beginTask(name, WHOLE);
    }

    @Override
    public synchronized void seen(int done, int all, String name) {
        monitor.subTask(name);
        int now = (int) ((long) WHOLE * done / Math.max(1, all));
        if (now > shown) {
            monitor.worked(now - shown);
            shown = now;
        }
    }
}
