package org.fleetmail.ui.fleet;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.impl.AdapterFactoryImpl;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Display;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.fleet.Drafts;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.merge.Conflict;
import org.fleetmail.core.fleet.merge.Difference;
import org.fleetmail.core.fleet.merge.FleetMerge;
import org.fleetmail.core.fleet.merge.Merging;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.provider.FleetItemProviderAdapterFactory;

/**
 * One fleet that is open in the console, with its one command stack: every part that edits it shares undo, redo and save.
 * Used on the UI thread only.
 */
public final class OpenFleet {
    private final FleetDocument document;
    private final Display display;
    private final Changes changes;
    private final EditingDomain domain;
    private final Listeners<Topic> listeners = new Listeners<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, List<Finding>> observed = new HashMap<>();
    private final RuleWatch rules;
    private Found found = Found.NOTHING;
    private boolean changedElsewhere;

    /** A fleet that nobody looks at yet; may be made on any thread, since it takes a while when there is very much in it. */
    OpenFleet(FleetDocument document, Services services, Display display) {
        this.document = document;
        this.display = display;
        this.changes = new Changes(fleet(), this::tellOfContent);
        AdapterFactoryImpl factory = new FleetItemProviderAdapterFactory();
        this.domain = new AdapterFactoryEditingDomain(factory, commands());
        commands().addCommandStackListener(event -> listeners.tell(Topic.COMMANDS));
        fleet().eAdapters().add(changes);
        rules = new RuleWatch(fleet(), () -> services.all(Rule.class), this::later, this::take, OpenFleet::tellOfFault);
    }

    /** Begins to look what the rules find, now that it is open. */
    void begin() {
        rules.changed();
    }

    /** Nobody waits for it when the console has ended. */
    private void later(Runnable work) {
        Later.on(display, work);
    }

    private void take(Found news) {
        found = news;
        listeners.tell(Topic.FINDINGS);
    }

    private static void tellOfFault(RuntimeException fault) {
        Statuses.show(Messages.RuleWatch_failed, fault);
    }

    private void tellOfContent() {
        rules.changed();
        listeners.tell(Topic.CONTENT);
    }

    public Fleet fleet() {
        return document.fleet();
    }

    public Path path() {
        return document.path();
    }

    /** Its name, or that of its file. */
    public String name() {
        String name = fleet().getName();
        return name == null || name.isBlank() ? path().getFileName().toString() : name;
    }

    public EditingDomain domain() {
        return domain;
    }

    public BasicCommandStack commands() {
        return changes.commands();
    }

    public boolean isDirty() {
        return commands().isSaveNeeded();
    }

    /** Told of every change of a kind, until the registration ends. */
    public Registration onChange(Consumer<Topic> listener) {
        return listeners.add(listener);
    }

    /** The elements that the last change of the content, of which was told, has changed or what is in them. */
    public Set<Element> lastTouched() {
        return changes.lastTouched();
    }

    /** What the rules find in the fleet as it is, worst first. */
    public List<Finding> findings() {
        return found.ofRules();
    }

    /** What the rules find, and what was found when endpoints were last looked at, without what is accepted today; worst first. */
    public List<Finding> allFindings() {
        return found.all();
    }

    /** Notes what was found when the endpoint, device or account of an identity was looked at, instead of what was before. */
    public void observe(String id, List<Finding> seen) {
        observe(Map.of(id, seen));
    }

    /** Notes what was found when the endpoints or devices of these identities were looked at, instead of what was before. */
    public void observe(Map<String, List<Finding>> seen) {
        if (!seen.isEmpty()) {
            observed.putAll(seen);
            rules.observed(observed);
        }
    }

    public List<Finding> findingsOf(Element element) {
        return found.of(element.getId());
    }

    /** The element of an identity, as far as findings know it. */
    public Optional<Element> element(String id) {
        return found.element(id).filter(element -> element.eContainer() != null);
    }

    /** What was last seen of an endpoint or a device. */
    public Optional<State> state(Element element) {
        return Optional.ofNullable(states.get(element.getId()));
    }

    /** When anything was last seen of any endpoint or device. */
    public Optional<Instant> lastSeen() {
        return states.values().stream().map(State::at).max(Comparator.naturalOrder());
    }

    /** Notes what was seen of the endpoint or device of an identity. */
    public void see(String id, State state) {
        states.put(id, state);
        listeners.tell(Topic.STATES);
    }

    /** Notes what was seen of many endpoints or devices, by their identities. */
    public void see(Map<String, State> seen) {
        if (!seen.isEmpty()) {
            states.putAll(seen);
            listeners.tell(Topic.STATES);
        }
    }

    /** Writes the file; {@code FLEET-CHANGED} when somebody else has changed it. */
    Outcome<Path> save() {
        listeners.tell(Topic.SAVING);
        return saved(document.save());
    }

    /** Writes the file whoever has changed it. */
    Outcome<Path> saveOver() {
        return saved(document.saveOver());
    }

    Outcome<Path> saveAs(Path other) {
        listeners.tell(Topic.SAVING);
        return saved(document.saveAs(other));
    }

    private Outcome<Path> saved(Outcome<Path> outcome) {
        if (outcome instanceof Outcome.Done) {
            commands().saveIsDone();
            listeners.tell(Topic.COMMANDS);
            notice(false);
        }
        return outcome;
    }

    /** Whether somebody else has changed the file since it was last read or saved, as far as was noticed. */
    public boolean changedElsewhere() {
        return changedElsewhere;
    }

    /** Looks whether somebody else has changed the file. May be asked on any thread. */
    boolean changedOnDisk() {
        return document.changedOnDisk();
    }

    void notice(boolean changed) {
        if (changed != changedElsewhere) {
            changedElsewhere = changed;
            listeners.tell(Topic.FILE);
        }
    }

    /** The fleet as it was last read or saved. It is read anew, which takes a while; may be asked on any thread. */
    public Fleet base() {
        return document.base();
    }

    /**
     * Compares what somebody else has saved with what was done here since the {@link #base}. May be asked on any thread,
     * while nobody can change the fleet.
     *
     * @return {@code FLEET-DUPLICATE-ID} where the two cannot be compared
     */
    public Outcome<FleetMerge> compare(Fleet base, FleetDocument theirs) {
        return FleetMerge.of(base, fleet(), theirs.fleet());
    }

    /**
     * Brings in what somebody else has saved, as one change that can be undone; saving replaces their file afterwards.
     * Where nothing was done here, there is nothing to save then. Where it fails by a fault, which is in the Error Log then,
     * all is as before, and their file is not followed, so that saving does not replace it.
     *
     * @param taken the conflicts in which theirs is taken
     * @return whether it did not fail
     */
    public boolean merge(FleetDocument theirs, FleetMerge merge, Set<Conflict> taken, String label) {
        boolean nothingHere = !isDirty() && merge.conflicts().isEmpty();
        Command change = new WholeChange(fleet(), label, () -> Merging.apply(fleet(), merge, taken));
        commands().execute(change);
        if (commands().getMostRecentCommand() != change) {
            return false;
        }
        document.follow(theirs);
        if (nothingHere) {
            commands().saveIsDone();
            listeners.tell(Topic.COMMANDS);
        }
        notice(false);
        return true;
    }

    /**
     * Makes changes on the way to another state of the fleet, for example back to the {@link #base}, as one change that can
     * be undone.
     *
     * @param all whether nothing differs from the file afterwards, so that there is nothing to save
     */
    public void takeBack(List<Difference> way, String label, boolean all) {
        Command change = new WholeChange(fleet(), label, () -> Merging.apply(fleet(), way));
        commands().execute(change);
        if (all && commands().getMostRecentCommand() == change) {
            commands().saveIsDone();
            listeners.tell(Topic.COMMANDS);
        }
    }

    /**
     * Keeps what is not saved aside, unless it is changed meanwhile; whether it was kept. May be asked on any thread: a fleet
     * that is changed while it is looked at is not kept, whatever was seen.
     */
    public Outcome<Boolean> keep(Drafts drafts) {
        int before = changes.count();
        return drafts.keep(document, () -> unchangedSince(before));
    }

    /** A change is over on the UI thread when it can be asked there. */
    private boolean unchangedSince(int before) {
        AtomicBoolean same = new AtomicBoolean();
        display.syncExec(() -> same.set(changes.count() == before));
        return same.get();
    }

    void closed() {
        rules.end();
        listeners.tell(Topic.CLOSED);
    }
}
