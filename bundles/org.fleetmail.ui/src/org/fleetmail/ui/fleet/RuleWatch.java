package org.fleetmail.ui.fleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;

/**
 * Asks the rules after every change of a fleet, in the background: with very many devices that takes seconds.
 *
 * <p>They look at the fleet that a person works in, and take no lock, so that nobody waits for them. What they find, or fail
 * by, is worth something only if the fleet is the same when they are done. That is asked on the UI thread, which alone changes
 * the fleet: no change is half done there, and all that were begun while the rules looked are counted. For this to be safe,
 * reading must change nothing, as it is with a {@link org.fleetmail.model.impl.WholeObject}.
 */
final class RuleWatch {
    /** A person types faster than rules need to be asked. */
    private static final int DELAY_MILLIS = 250;

    private final Fleet fleet;
    private final Supplier<List<Rule>> rules;
    private final Executor ui;
    private final Consumer<Found> take;
    private final Consumer<RuntimeException> fault;
    private final AtomicLong version = new AtomicLong();
    private final Job job;
    private volatile List<Rule> asked = List.of();
    private volatile Map<String, List<Finding>> observed = Map.of();
    private volatile Found last = Found.NOTHING;
    private volatile boolean ended;

    /**
     * A watch that was not told yet to look.
     *
     * @param ui runs something later on the thread that changes the fleet
     * @param take takes what was found in the fleet as it is, on that thread
     * @param fault is told by what a rule failed that looked at the fleet as it is, on that thread
     */
    RuleWatch(
            Fleet fleet,
            Supplier<List<Rule>> rules,
            Executor ui,
            Consumer<Found> take,
            Consumer<RuntimeException> fault) {
        this.fleet = fleet;
        this.rules = rules;
        this.ui = ui;
        this.take = take;
        this.fault = fault;
        ICoreRunnable look = this::look;
        job = Job.create(Messages.RuleWatch_asking, look);
        job.setSystem(true);
    }

    /** The fleet was changed: rules are asked soon, and not about what was before. On the UI thread. */
    void changed() {
        version.incrementAndGet();
        asked = rules.get();
        job.cancel();
        schedule(last == Found.NOTHING ? 0 : DELAY_MILLIS);
    }

    private void schedule(int delayMillis) {
        if (!ended) {
            job.schedule(delayMillis);
        }
    }

    /** Something else was found by looking at endpoints and devices, by their identities. */
    void observed(Map<String, List<Finding>> seen) {
        observed = Map.copyOf(seen);
        schedule(0);
    }

    /** Asks nobody any more, and takes no answer. On the UI thread. */
    void end() {
        ended = true;
        version.incrementAndGet();
        job.cancel();
    }

    private void look(IProgressMonitor monitor) {
        long begun = version.get();
        try {
            ofRules(begun, monitor).ifPresent(found -> publish(begun, found));
        } catch (RuntimeException e) {
            ifStill(begun, () -> fault.accept(e));
        }
    }

    private void ifStill(long begun, Runnable work) {
        ui.execute(() -> {
            if (version.get() == begun) {
                work.run();
            }
        });
    }

    /** Empty when the fleet was changed meanwhile. */
    private Optional<List<Finding>> ofRules(long begun, IProgressMonitor monitor) {
        if (last.version() == begun) {
            return Optional.of(last.ofRules());
        }
        List<Finding> found = new ArrayList<>();
        for (Rule rule : asked) {
            if (monitor.isCanceled() || version.get() != begun) {
                return Optional.empty();
            }
            found.addAll(rule.check(fleet));
        }
        return Optional.of(Findings.notAccepted(fleet, found, LocalDate.now()));
    }

    private void publish(long begun, List<Finding> ofRules) {
        Found found = new Found(
                begun,
                ofRules,
                withObserved(ofRules),
                ofRules.stream().collect(Collectors.groupingBy(Finding::element)),
                elements());
        last = found;
        ifStill(begun, () -> take.accept(found));
    }

    private List<Finding> withObserved(List<Finding> ofRules) {
        if (observed.isEmpty()) {
            return ofRules;
        }
        List<Finding> all = new ArrayList<>(ofRules);
        observed.values().forEach(all::addAll);
        return Findings.notAccepted(fleet, all, LocalDate.now());
    }

    private Map<String, Element> elements() {
        Map<String, Element> elements = new HashMap<>();
        for (EObject child : fleet.eContents()) {
            if (child instanceof Element element && element.getId() != null) {
                elements.put(element.getId(), element);
            }
        }
        return elements;
    }
}
