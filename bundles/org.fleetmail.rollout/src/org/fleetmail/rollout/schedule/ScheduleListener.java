package org.fleetmail.rollout.schedule;

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

    /** It failed. */
    default void failed(Trouble trouble) {}
}
