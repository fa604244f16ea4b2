package org.fleetmail.ui.internal.handwork;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fleetmail.report.handwork.HandTask;
import org.fleetmail.report.handwork.WorkList;
import org.fleetmail.rollout.plan.HandWork;

/**
 * One thing to do by hand, as a line of the list.
 *
 * @param site where the device stands
 * @param device which
 * @param task what to do
 */
record HandRow(String site, WorkList.DeviceSheet device, HandTask task) {
    /** What is open first, then what is done. */
    static final Comparator<HandRow> OPEN_FIRST =
            Comparator.comparing(row -> row.task().done());

    static List<HandRow> of(WorkList list) {
        return list.sites().stream()
                .flatMap(site -> site.devices().stream().flatMap(device -> of(site.name(), device)))
                .toList();
    }

    private static Stream<HandRow> of(String site, WorkList.DeviceSheet device) {
        return device.tasks().stream().map(task -> new HandRow(site, device, task));
    }

    /** Where to set it and why by hand. */
    String how() {
        HandWork work = task.work();
        return work.screen().orElse(work.reason()).in(Locale.getDefault());
    }
}
