package org.fleetmail.ui.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Looks every few seconds whether somebody else has changed the file of an open fleet. Size and time are looked at first;
 * the content only where they are others. The system's own notices are not used: they do not come from other computers.
 */
final class FileWatch extends Job {
    private static final long PAUSE_MILLIS = 2_000;

    /** How a file looks from outside; both are zero for one that is gone. */
    private record Look(long size, FileTime modified) {}

    private final Display display;
    private final Map<OpenFleet, Look> looks = new WeakHashMap<>();
    private volatile List<OpenFleet> watched = List.of();

    FileWatch(Display display) {
        super(Messages.FileWatch_name);
        this.display = display;
        setSystem(true);
    }

    /** Watches these fleets from now on. */
    void watch(List<OpenFleet> fleets) {
        watched = List.copyOf(fleets);
        if (watched.isEmpty()) {
            cancel();
        } else {
            schedule(PAUSE_MILLIS);
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        watched.forEach(this::look);
        if (!watched.isEmpty() && !monitor.isCanceled() && !display.isDisposed()) {
            schedule(PAUSE_MILLIS);
        }
        return Status.OK_STATUS;
    }

    /** What looks changed is looked at again on the UI thread, which may just have saved it. */
    private void look(OpenFleet fleet) {
        Look now = now(fleet);
        if (!now.equals(looks.put(fleet, now)) && !display.isDisposed()) {
            boolean changed = fleet.changedOnDisk();
            Later.on(display, () -> fleet.notice(changed && fleet.changedOnDisk()));
        }
    }

    private static Look now(OpenFleet fleet) {
        try {
            BasicFileAttributes file = Files.readAttributes(fleet.path(), BasicFileAttributes.class);
            return new Look(file.size(), file.lastModifiedTime());
        } catch (IOException e) {
            return new Look(0, FileTime.fromMillis(0));
        }
    }
}
