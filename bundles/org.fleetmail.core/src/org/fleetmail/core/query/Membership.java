package org.fleetmail.core.query;

import org.fleetmail.model.Device;
import org.fleetmail.model.DeviceGroup;

/** Which devices a group holds: those its query selects. */
public final class Membership {
    private Membership() {}

    /**
     * Whether a group holds a device. A group without a query holds none, neither does one whose query is wrong, which is a
     * finding of its own, nor one whose query asks for groups, so that none asks for itself.
     */
    public static boolean holds(DeviceGroup group, Device device) {
        String query = group.getQuery();
        return query != null
                && !query.isBlank()
                && DeviceQuery.parse(query)
                        .toOptional()
                        .filter(parsed -> !parsed.asksFor(Field.GROUP) && parsed.matches(device))
                        .isPresent();
    }
}
