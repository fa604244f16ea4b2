package org.fleetmail.rollout.run;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fleetmail.core.work.Cancellation;

/**
 * The hand on a run: it is paused and continued, cancelled, and single devices are left out. What was begun on a device
 * is always brought to its end. Thread-safe.
 */
public final class RunControl {
    private final Cancellation cancellation;
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> way = CompletableFuture.completedFuture(null);

    public RunControl() {
        this(new Cancellation());
    }

    /** @param cancellation ends the run, also while it is paused */
    public RunControl(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** No further device is begun until {@link #goOn}. */
    public void pause() {
        synchronized (this) {
            if (!way.isDone()) {
                return;
            }
            way = new CompletableFuture<>();
        }
        watchers.forEach(watcher -> watcher.accept(true));
    }

    /** Goes on after {@link #pause}; does nothing otherwise. */
    public void goOn() {
        CompletableFuture<Void> open;
        synchronized (this) {
            open = way;
        }
        if (open.complete(null)) {
            watchers.forEach(watcher -> watcher.accept(false));
        }
    }

    public boolean isPaused() {
        return !way().isDone();
    }

    /** Begins no further device; resume continues the run. */
    public void cancel() {
        cancellation.cancel();
    }

    /** Leaves a device as it is, if its turn has not come yet. */
    public void leaveOut(String device) {
        leftOut.add(device);
    }

    boolean isLeftOut(String device) {
        return leftOut.contains(device);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Is told of every pause and of every going on. */
    void watch(Consumer<Boolean> paused) {
        watchers.add(paused);
    }

    /** Waits while the run is paused; answers whether to go on: not after a cancellation. */
    boolean goesOn() {
        CompletableFuture<Void> now = way();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        try (var registration = cancellation.onCancel(() -> cancelled.complete(null))) {
            CompletableFuture.anyOf(now, cancelled).join();
        }
        return !cancellation.isCancelled();
    }

    private synchronized CompletableFuture<Void> way() {
        return way;
    }
}
