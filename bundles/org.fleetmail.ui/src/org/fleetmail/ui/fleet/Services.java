package org.fleetmail.ui.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** The way from the parts of the workbench to Declarative Services: drivers, profiles, rules, secrets. Thread-safe. */
public final class Services {
    private final BundleContext bundles;
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new ConcurrentHashMap<>();

    Services(BundleContext bundles) {
        this.bundles = bundles;
    }

    /** Every service of a type, as of now. */
    public <T> List<T> all(Class<T> type) {
        Map<?, T> found = tracker(type).getTracked();
        return List.copyOf(found.values());
    }

    /** The best service of a type, where there is one. */
    public <T> Optional<T> one(Class<T> type) {
        return Optional.ofNullable(tracker(type).getService());
    }

    @SuppressWarnings("unchecked")
    private <T> ServiceTracker<T, T> tracker(Class<T> type) {
        return (ServiceTracker<T, T>) trackers.computeIfAbsent(type, this::open);
    }

    private <T> ServiceTracker<T, T> open(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open();
        return tracker;
    }
}
