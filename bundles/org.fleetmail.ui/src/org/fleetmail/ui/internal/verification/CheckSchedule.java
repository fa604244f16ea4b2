package org.fleetmail.ui.internal.verification;

import java.time.Instant;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Topic;

/**
 * Repeats the checks of all open fleets as long as the console runs, whether the view is open or not; each round is a job
 * that can be seen and cancelled among the others. A service of the workbench; UI thread only.
 */
public final class CheckSchedule {
    private static final int MILLIS = 5_000;
    private static final int SOON = 150;
    private static final String REPETITION = "verification.repetition";

    private final OpenFleets fleets;
    private final Display display;
    private final CheckWork work;
    private final Registration registration;
    private final Runnable look = this::look;
    private Repetition repetition = Repetition.of(preferences().get(REPETITION, ""));
    private boolean stale = true;
    private boolean over;

    CheckSchedule(OpenFleets fleets, Services services, Display display) {
        this.fleets = fleets;
        this.display = display;
        work = new CheckWork(services, news -> Later.on(display, news));
        registration = fleets.onChange(this::changed);
        look();
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED, CLOSED, CONTENT -> {
                stale = true;
                display.timerExec(SOON, look);
            }
            case COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    /** The checks, and the jobs that are at them. */
    CheckWork work() {
        return work;
    }

    Repetition repetition() {
        return repetition;
    }

    /** From now on checks are repeated so often; kept for the next time the console runs. */
    void repeat(Repetition chosen) {
        repetition = chosen;
        preferences().put(REPETITION, chosen.name());
        look();
    }

    /** Takes over which endpoints there are now, where something changed. */
    void follow() {
        if (stale) {
            stale = false;
            work.retain(fleets.all());
            fleets.all().forEach(fleet -> work.of(fleet).follow(fleet.fleet()));
        }
        work.tellFleets();
    }

    /** Begins what is due, and comes again. */
    private void look() {
        if (over) {
            return;
        }
        follow();
        Instant now = Instant.now();
        fleets.all().stream()
                .filter(fleet -> work.of(fleet).remembers())
                .forEach(
                        fleet -> work.check(fleet, repetition.due(work.of(fleet).all(), now), Depth.GRADE));
        if (repetition != Repetition.NEVER || work.isBusy()) {
            display.timerExec(MILLIS, look);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.fleetmail.ui");
    }

    /** Ends all checks, with the workbench. */
    void end() {
        over = true;
        registration.end();
        work.cancel();
    }
}
