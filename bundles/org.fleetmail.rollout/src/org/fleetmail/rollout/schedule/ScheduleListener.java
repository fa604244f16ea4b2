package org.fleetmail.rollout.schedule;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.drift.DriftReport;
import org.fleetmail.rollout.run.RunSummary;

/** Hears what scheduled work does, off any UI thread. */
public interface ScheduleListener {
    /** Hears nothing. */
    ScheduleListener NONE = new ScheduleListener() {};

    /** Something began. */
    default void began(String name) {}

    /** A plan was applied, or drift was put right. */
    default void applied(RunSummary summary) {}

    /** Devices were compared with their templates. */
    default void compared(DriftReport report) {}

    /** A report was written, and delivered where that was ordered. */
    default void reported(List<Path> files) {}

    /** It failed. */
    default void failed(Trouble trouble) {}
}
