package org.fleetmail.rollout.run;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Devices in a list in memory, for one process. */
final class ListQueue implements WorkQueue {
    private final ConcurrentLinkedQueue<String> devices;

    ListQueue(Collection<String> devices) {
        this.devices = new ConcurrentLinkedQueue<>(devices);
    }

    @Override
    public Optional<String> take() {
        return Optional.ofNullable(devices.poll());
    }

    @Override
    public void finished(String device) {}
}
