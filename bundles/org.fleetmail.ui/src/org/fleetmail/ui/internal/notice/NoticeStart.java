package org.fleetmail.ui.internal.notice;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.internal.rollout.Engines;

/** Tells when long work of ours has ended while the person looks at something else. */
public final class NoticeStart extends JobChangeAdapter implements IStartup {
    private final Map<Job, Long> begun = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final Predicate<Display> isInFront;

    /** With the time of this computer and its windows. */
    public NoticeStart() {
        this(System::nanoTime, display -> display.getActiveShell() != null);
    }

    /** @param isInFront whether a window of the console is in front; asked on the UI thread */
    NoticeStart(LongSupplier nanos, Predicate<Display> isInFront) {
        this.nanos = nanos;
        this.isInFront = isInFront;
    }

    @Override
    public void earlyStartup() {
        Job.getJobManager().addJobChangeListener(this);
    }

    @Override
    public void running(IJobChangeEvent event) {
        if (event.getJob() instanceof CancellableJob) {
            begun.put(event.getJob(), nanos.getAsLong());
        }
    }

    @Override
    public void done(IJobChangeEvent event) {
        Long since = begun.remove(event.getJob());
        if (since != null && event.getResult().getSeverity() != IStatus.CANCEL && PlatformUI.isWorkbenchRunning()) {
            Duration took = Duration.ofNanos(nanos.getAsLong() - since);
            String name = event.getJob().getName();
            Preferences preferences = Engines.preferences();
            IWorkbench workbench = PlatformUI.getWorkbench();
            Later.on(workbench.getDisplay(), () -> tell(workbench, name, took, preferences));
        }
    }

    private void tell(IWorkbench workbench, String name, Duration took, Preferences preferences) {
        IWorkbenchWindow[] windows = workbench.getWorkbenchWindows();
        boolean inFront = isInFront.test(workbench.getDisplay());
        if (windows.length > 0 && NoticeRule.tells(took, inFront, preferences)) {
            show(windows[0].getShell(), name, took);
        }
    }

    /** Shows the notice of some work that has ended. On the UI thread. */
    static void show(Shell console, String name, Duration took) {
        String words = NLS.bind(Messages.Notice_ended, name, took.toSeconds());
        new Notice(console, Messages.Notice_title, words).open();
    }
}
