package org.fleetmail.device.driver;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.setting.MailSetting;

/**
 * What became of a write. It says what the device answered, not what is so: the caller reads everything back.
 *
 * @param acknowledged settings the device said it changed
 * @param refused settings the device, or the check before, refused
 * @param uncertain settings that were sent and got no usable answer, or one that leaves the state open
 * @param notTried settings that were not sent because an earlier one failed
 */
public record Written(
        SortedSet<MailSetting> acknowledged,
        SortedMap<MailSetting, Trouble> refused,
        SortedMap<MailSetting, Trouble> uncertain,
        SortedSet<MailSetting> notTried) {
    public Written {
        acknowledged = Collections.unmodifiableSortedSet(new TreeSet<>(acknowledged));
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        uncertain = Collections.unmodifiableSortedMap(new TreeMap<>(uncertain));
        notTried = Collections.unmodifiableSortedSet(new TreeSet<>(notTried));
    }

    /** Everything was acknowledged. */
    public static Written all(Set<MailSetting> settings) {
        return new Written(new TreeSet<>(settings), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /** The same, where a trouble leaves open whether the device uses what it acknowledged. */
    public Written doubted(Trouble trouble) {
        SortedMap<MailSetting, Trouble> doubts = new TreeMap<>(uncertain);
        acknowledged.forEach(setting -> doubts.put(setting, trouble));
        return new Written(new TreeSet<>(), refused, doubts, notTried);
    }

    /** Whether the device acknowledged everything. */
    public boolean complete() {
        return refused.isEmpty() && uncertain.isEmpty() && notTried.isEmpty();
    }
}
