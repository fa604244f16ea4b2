package org.fleetmail.ui.fleet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;

/**
 * Asks the rules after every change of a fleet, in the background: with very many devices that takes seconds.
 *
 * <p>They look at the fleet that a person works in, and take no lock, so that nobody waits for them. A change while they
 * look makes what they found worthless: it is given up, and they are asked anew. For this to be safe, reading must change
 * nothing; EMF makes a list when it is first asked for, and so every object is {@link #prepare prepared}.
 */
final class RuleWatch {
    /** A person types faster than rules need to be asked. */
    private static final int DELAY_MILLIS = 250;

    private final Fleet fleet;
    private final Supplier<List<Rule>> rules;
    private final Consumer<Found> publish;
    private final AtomicLong version = new AtomicLong();
    private final Job job;
    private volatile List<Rule> asked = List.of();
    private volatile Map<String, List<Finding>> observed = Map.of();
    private volatile Found last = Found.NOTHING;
    private long failed;

    /**
     * A watch that was not told yet to look.
     *
     * @param publish takes what was found, on another thread
     */
    RuleWatch(Fleet fleet, Supplier<List<Rule>> rules, Consumer<Found> publish) {
        this.fleet = fleet;
        this.rules = rules;
        this.publish = publish;
        ICoreRunnable look = this::look;
        job = Job.create(Messages.RuleWatch_asking, look);
        job.setSystem(true);
    }

    /** Makes all lists of an object, before others than the UI thread look at it. */
    static void prepare(EObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isMany()) {
                object.eGet(feature);
            }
        }
    }

    /** The fleet was changed: rules are asked soon, and not about what was before. On the UI thread. */
    void changed() {
        version.incrementAndGet();
        asked = rules.get();
        job.cancel();
        job.schedule(last == Found.NOTHING ? 0 : DELAY_MILLIS);
    }

    /** Something else was found by looking at endpoints and devices, by their identities. */
    void observed(Map<String, List<Finding>> seen) {
        observed = Map.copyOf(seen);
        job.schedule();
    }

    /** Whether nothing has changed since. */
    boolean isCurrent(Found found) {
        return found.version() == version.get();
    }

    /** Asks nobody any more, and takes no answer. */
    void end() {
        version.incrementAndGet();
        job.cancel();
    }

    private void look(IProgressMonitor monitor) {
        long begun = version.get();
        try {
            ofRules(begun, monitor).ifPresent(found -> publish(begun, found));
        } catch (RuntimeException e) {
            again(begun, e);
        }
    }

    /** A change is told of just after it was made: only what fails twice of the same fleet is a fault of a rule. */
    private void again(long begun, RuntimeException failure) {
        if (failed == begun) {
            throw failure;
        }
        failed = begun;
        job.schedule(DELAY_MILLIS);
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
        last = new Found(
                begun,
                ofRules,
                withObserved(ofRules),
                ofRules.stream().collect(Collectors.groupingBy(Finding::element)),
                elements());
        publish.accept(last);
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
