package org.fleetmail.ui.internal.recovery;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.fleetmail.core.fleet.Drafts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.fleet.Topic;

/**
 * Keeps every fleet with unsaved changes aside, a few seconds after a change, until it is saved or closed. A fleet is written
 * off the UI thread; one that changes meanwhile is tried again later.
 */
final class Recovery extends Job {
    private static final long PAUSE_MILLIS = 2_000;

    private final Drafts drafts;
    private final Set<OpenFleet> waiting = ConcurrentHashMap.newKeySet();
    /** With the file that each is kept aside for: saved elsewhere, it has another. */
    private final Map<OpenFleet, Path> unsaved = new ConcurrentHashMap<>();

    Recovery(Drafts drafts) {
        super(Messages.Recovery_name);
        this.drafts = drafts;
        setSystem(true);
    }

    /** Something happened to a fleet. On the UI thread. */
    void heed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case CONTENT, COMMANDS -> heed(fleet);
            case CLOSED -> forget(fleet);
            case FINDINGS, STATES, FILE, SAVING, OPENED -> {}
        }
    }

    private void heed(OpenFleet fleet) {
        if (fleet.isDirty()) {
            unsaved.putIfAbsent(fleet, fleet.path());
            again(fleet);
        } else {
            forget(fleet);
        }
    }

    private void forget(OpenFleet fleet) {
        waiting.remove(fleet);
        Optional.ofNullable(unsaved.remove(fleet)).ifPresent(this::forget);
    }

    private void forget(Path file) {
        if (drafts.forget(file) instanceof Outcome.Failed<Path>(Trouble trouble)) {
            Statuses.log(trouble);
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        unsaved.forEach((fleet, file) -> {
            if (waiting.remove(fleet)) {
                keep(fleet, file);
            }
        });
        return Status.OK_STATUS;
    }

    /**
     * What cannot be kept is in the Error Log, and is tried again with the next change. A fleet may be saved or closed while it
     * is written: nothing of it stays then.
     */
    private void keep(OpenFleet fleet, Path file) {
        switch (kept(fleet)) {
            case Outcome.Done<Boolean>(Boolean kept) when !kept -> again(fleet);
            case Outcome.Done<Boolean> kept -> {}
            case Outcome.Failed<Boolean>(Trouble trouble) -> Statuses.log(trouble);
        }
        if (!unsaved.containsKey(fleet)) {
            waiting.remove(fleet);
            forget(file);
        }
    }

    /** A fleet that is changed while it is read may fail in any way. */
    private Outcome<Boolean> kept(OpenFleet fleet) {
        try {
            return fleet.keep(drafts);
        } catch (RuntimeException e) {
            return Outcome.done(false);
        }
    }

    private void again(OpenFleet fleet) {
        waiting.add(fleet);
        schedule(PAUSE_MILLIS);
    }

    /** The console ends in order: what is not saved now, nobody wants. */
    void end() {
        cancel();
        Set.copyOf(unsaved.keySet()).forEach(this::forget);
    }
}
