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
import org.fleetmail.rollout.contact.Vouching;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.StopAfter;

/**
 * What must not be begun any more: everything, a model, a site, or devices that share access data. One wrong password
 * is tried once and not on a whole fleet, which would lock it.
 */
final class StopSigns {
    private final StopAfter limits;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Reason> all = new AtomicReference<>();
    private final Group models;
    private final Group sites;
    private final Map<Credentials, Reason> access = new ConcurrentHashMap<>();

    /** Failures of devices that have something in common, and which of them are stopped. */
    private record Group(TroubleCode code, int most, Map<String, Integer> failures, Map<String, Reason> stopped) {
        Group(TroubleCode code, int most) {
            this(code, most, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        void failed(String name) {
            if (failures.merge(name, 1, Integer::sum) >= most) {
                stopped.putIfAbsent(name, Reason.of(code, name + " (" + most + ")"));
            }
        }
    }

    StopSigns(StopAfter limits) {
        this.limits = limits;
        models = new Group(TroubleCode.MODEL_STOPPED, limits.ofModel());
        sites = new Group(TroubleCode.SITE_STOPPED, limits.atSite());
    }

    Optional<Reason> all() {
        return Optional.ofNullable(all.get());
    }

    /** Why a device must not be begun. */
    Optional<Reason> against(PlanItem item, Contact contact) {
        return all().or(() -> Optional.ofNullable(models.stopped.get(item.kind())))
                .or(() -> Optional.ofNullable(sites.stopped.get(item.site())))
                .or(() -> Optional.ofNullable(access.get(contact.target().credentials())));
    }

    void stop(Reason reason) {
        all.compareAndSet(null, reason);
    }

    void stopKind(String kind, Reason reason) {
        models.stopped.putIfAbsent(kind, reason);
    }

    /** Draws the consequences of a result. */
    void learn(PlanItem item, DeviceResult result, Contact contact) {
        if (result.phase().isSuccess()) {
            return;
        }
        rejection(result)
                .ifPresent(reason -> access.putIfAbsent(contact.target().credentials(), reason));
        models.failed(item.kind());
        if (!item.site().isEmpty()) {
            sites.failed(item.site());
        }
        if (failures.incrementAndGet() >= limits.failures()) {
            stop(Reason.of(TroubleCode.TOO_MANY_FAILURES, Integer.toString(limits.failures())));
        }
    }

    /** What a result says of the access data of its device: whoever was written to took them. */
    static Vouching.Vote vote(DeviceResult result) {
        if (rejection(result).isPresent()) {
            return Vouching.Vote.OPEN;
        }
        return switch (result.phase()) {
            case SKIPPED, UNKNOWN -> Vouching.Vote.SILENT;
            default -> Vouching.Vote.TAKEN;
        };
    }

    private static Optional<Reason> rejection(DeviceResult result) {
        return result.reasons().stream()
                .filter(reason -> reason.code().next() == Next.STOP_GROUP)
                .findFirst();
    }
}
