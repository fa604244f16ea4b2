package org.fleetmail.rollout.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Works on many things at once, each on a virtual thread of its own, but only on so many at the same time. */
public final class Crowd {
    private final int parallel;

    /** @param parallel how many at the same time, 1 or more */
    public Crowd(int parallel) {
        this.parallel = Math.max(1, parallel);
    }

    /** Does the work for each and returns when all of it is over. What the work throws is a bug and is thrown on. */
    public <T> void each(List<T> things, Consumer<? super T> work) {
        Semaphore free = new Semaphore(parallel);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>(things.size());
            for (T thing : things) {
                free.acquireUninterruptibly();
                running.add(threads.submit(() -> {
                    try {
                        work.accept(thing);
                    } finally {
                        free.release();
                    }
                }));
            }
            running.forEach(Crowd::join);
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
