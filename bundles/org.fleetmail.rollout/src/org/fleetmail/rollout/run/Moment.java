package org.fleetmail.rollout.run;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.store.run.Run;

/**
 * What one run did to one device.
 *
 * @param run the run, with its note; without its plan
 * @param at when the device was first about to be written
 * @param before everything it had then, as far as it told
 * @param written what was to be written
 * @param result what became of it, empty when that is not known
 */
public record Moment(
        Run run,
        Instant at,
        SortedMap<MailSetting, PlannedValue> before,
        SortedMap<MailSetting, PlannedValue> written,
        Optional<DeviceResult> result) {
    public Moment {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    }
}
