package org.fleetmail.ui.internal.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.discovery.Discovered;
import org.fleetmail.device.discovery.Discovery;
import org.fleetmail.device.discovery.DiscoveryListener;
import org.fleetmail.device.discovery.KnownWays;
import org.fleetmail.ui.fleet.CancellableJob;

/** One discovery in the background; whoever shows it looks at it as often as it likes. */
final class Search extends CancellableJob implements DiscoveryListener {
    private final Discovery discovery;
    private final ScopePage.Wish wish;
    private final Supplier<KnownWays> credentials;
    private final ConcurrentLinkedQueue<Discovered> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int total;
    private volatile boolean over;
    private volatile KnownWays ways = KnownWays.none();

    /** @param credentials asked for in the background, because the secret store may take a while */
    Search(Discovery discovery, ScopePage.Wish wish, Supplier<KnownWays> credentials) {
        super(Messages.DiscoveryWizard_title);
        this.discovery = discovery;
        this.wish = wish;
        this.credentials = credentials;
        this.total = wish.scope().size();
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        try {
            ways = credentials.get();
            discovery.run(wish.request(ways), this, stop);
        } finally {
            over = true;
        }
    }

    @Override
    public void progress(int done, int all) {
        asked.accumulateAndGet(done, Math::max);
        total = all;
    }

    @Override
    public void found(Discovered device) {
        found.add(device);
    }

    List<Discovered> devices() {
        return new ArrayList<>(found);
    }

    int asked() {
        return asked.get();
    }

    int total() {
        return total;
    }

    boolean isOver() {
        return over;
    }

    boolean lookedAt(String address) {
        return over && asked.get() >= total && wish.scope().contains(address);
    }

    KnownWays ways() {
        return ways;
    }
}
