package org.fleetmail.rollout.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetmail.core.trouble.Next;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Reason;

/**
 * What must not be begun any more: everything, a kind of device, or devices that share access data. One wrong password
 * is tried once and not on a whole fleet, which would lock it.
 */
final class StopSigns {
    private final int most;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Reason> all = new AtomicReference<>();
    private final Map<String, Reason> kinds = new ConcurrentHashMap<>();
    private final Map<Credentials, Reason> access = new ConcurrentHashMap<>();

    /** @param most the run stops at so many failed devices */
    StopSigns(int most) {
        this.most = most;
    }

    Optional<Reason> all() {
        return Optional.ofNullable(all.get());
    }

    /** Why a device must not be begun. */
    Optional<Reason> against(PlanItem item, Contact contact) {
        return all().or(() -> Optional.ofNullable(kinds.get(item.kind())))
                .or(() -> Optional.ofNullable(access.get(contact.target().credentials())));
    }

    void stop(Reason reason) {
        all.compareAndSet(null, reason);
    }

    void stopKind(String kind, Reason reason) {
        kinds.putIfAbsent(kind, reason);
    }

    /** Draws the consequences of a result. */
    void learn(DeviceResult result, Contact contact) {
        if (result.phase().isSuccess()) {
            return;
        }
        result.reasons().stream()
                .filter(reason -> reason.code().next() == Next.STOP_GROUP)
                .findFirst()
                .ifPresent(reason -> access.putIfAbsent(contact.target().credentials(), reason));
        if (failures.incrementAndGet() >= most) {
            stop(Reason.of(TroubleCode.TOO_MANY_FAILURES, Integer.toString(most)));
        }
    }
}
