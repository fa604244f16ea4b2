package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.ui.fleet.CancellableJob;

/** Verifies endpoints, several at the same time, and keeps what they answered. */
final class VerificationRun extends CancellableJob {
    /** So many endpoints are talked to at once. */
    private static final int PARALLEL = 8;

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Verifier verifier;
    private final List<Item> items;
    private final Keeping keeping;
    private final Consumer<Check> ended;

    /**
     * One endpoint of a run.
     *
     * @param target what to verify
     * @param check where to note what is seen
     */
    record Item(EndpointTarget target, Check check) {}

    VerificationRun(Verifier verifier, List<Item> items, Keeping keeping, Consumer<Check> ended) {
        super(NLS.bind(Messages.VerificationRun_name, items.size()));
        this.verifier = verifier;
        this.items = items;
        this.keeping = keeping;
        this.ended = ended;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        monitor.beginTask(getName(), items.size());
        Semaphore places = new Semaphore(PARALLEL);
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            items.forEach(item -> threads.submit(() -> {
                places.acquireUninterruptibly();
                try {
                    verify(item, stop);
                } finally {
                    places.release();
                    monitor.worked(1);
                    monitor.subTask(NLS.bind(Messages.VerificationRun_progress, done.incrementAndGet(), items.size()));
                }
            }));
        }
        if (!stop.isCancelled()) {
            keeping.keep(items.stream().map(Item::check));
        }
    }

    private void verify(Item item, Cancellation stop) {
        item.check().end(verifier.verify(item.target(), Depth.GRADE, DEADLINE, stop, item.check()::step));
        ended.accept(item.check());
    }
}
