package org.fleetmail.rollout.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.trouble.TroubleCode;

/** Sees to it that a device that is in the fleet twice is written once. */
final class Twins {
    private Twins() {}

    /** The same items; the second of two that are one device, by its serial number, is blocked. */
    static List<PlanItem> written(List<PlanItem> items) {
        Map<String, PlanItem> first = new HashMap<>();
        return items.stream().map(item -> once(item, first)).toList();
    }

    private static PlanItem once(PlanItem item, Map<String, PlanItem> first) {
        if (item.state() != ItemState.CHANGE || item.serial().isBlank()) {
            return item;
        }
        PlanItem twin = first.putIfAbsent(sign(item), item);
        return twin == null ? item : item.blocked(Reason.of(TroubleCode.DEVICE_TWICE, twin.name()));
    }

    /** Serial numbers of different profiles may be equal by chance. */
    private static String sign(PlanItem item) {
        return item.profile() + " " + item.serial().strip().toUpperCase(Locale.ROOT);
    }
}
