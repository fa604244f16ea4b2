package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.ui.fleet.CancellableJob;

/** Verifies endpoints, several at the same time, and keeps what they answered. */
final class VerificationRun extends CancellableJob {
    private final Verifier verifier;
    private final Extent extent;
    private final List<Item> items;
    private final Turns turns;
    private final Keeping keeping;
    private final Consumer<Check> ended;

    /**
     * One endpoint of a run.
     *
     * @param target what to verify
     * @param check where to note what is seen
     */
    record Item(EndpointTarget target, Check check) {}

    VerificationRun(
            Verifier verifier, Extent extent, List<Item> items, Turns turns, Keeping keeping, Consumer<Check> ended) {
        super(NLS.bind(Messages.VerificationRun_name, items.size()));
        this.verifier = verifier;
        this.extent = extent;
        this.items = List.copyOf(items);
        this.turns = turns;
        this.keeping = keeping;
        this.ended = ended;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        monitor.beginTask(getName(), items.size());
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            items.forEach(item -> threads.submit(() -> {
                verify(item, stop);
                monitor.worked(1);
                monitor.subTask(NLS.bind(Messages.VerificationRun_progress, done.incrementAndGet(), items.size()));
            }));
        }
        keeping.keepRest();
    }

    private void verify(Item item, Cancellation stop) {
        try {
            turns.take(item.check().place(), stop, () -> talk(item, stop));
        } finally {
            if (item.check().now().running()) {
                item.check().giveUp();
            } else {
                ended.accept(item.check());
            }
        }
    }

    private void talk(Item item, Cancellation stop) {
        item.check().begin();
        var seen = verifier.verify(item.target(), extent, stop, item.check()::step);
        if (!stop.isCancelled()) {
            item.check().end(seen);
            keeping.keep(item.check());
        }
    }
}
