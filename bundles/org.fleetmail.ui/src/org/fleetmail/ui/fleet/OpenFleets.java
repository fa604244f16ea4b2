package org.fleetmail.ui.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Fleet;
import org.osgi.service.prefs.BackingStoreException;

/** The fleets that are open, and which of them is being worked on. A service of the workbench; UI thread only. */
public final class OpenFleets {
    private static final String LAST_SESSION = "fleets";
    private static final String LINE = "\n";

    private final Display display;
    private final Services services;
    private final List<OpenFleet> open = new ArrayList<>();
    private final List<BiConsumer<OpenFleet, Topic>> listeners = new ArrayList<>();
    private final FileWatch watch;
    private final RecentFleets recent = new RecentFleets(preferences());
    private final Set<Path> passing = new HashSet<>();
    private OpenFleet current;

    OpenFleets(Display display, Services services) {
        this.display = display;
        this.services = services;
        this.watch = new FileWatch(display);
    }

    /** Those of a workbench; none where it has ended already, since its services end with it. */
    public static Optional<OpenFleets> of(IWorkbench workbench) {
        return Optional.ofNullable(workbench.getService(OpenFleets.class));
    }

    public List<OpenFleet> all() {
        return List.copyOf(open);
    }

    /** The files that were opened last. */
    public RecentFleets recent() {
        return recent;
    }

    /** The fleet that is being worked on. */
    public Optional<OpenFleet> current() {
        return Optional.ofNullable(current);
    }

    /** The open fleet an element belongs to. */
    public Optional<OpenFleet> of(EObject element) {
        EObject root = EcoreUtil.getRootContainer(element);
        return open.stream().filter(fleet -> fleet.fleet() == root).findFirst();
    }

    /** Told of every change of every open fleet. */
    public Registration onChange(BiConsumer<OpenFleet, Topic> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Opens a fleet that will be gone with this session, as {@link #open} does: it is no recent one, nor opened the next time. */
    public void openForNow(Path file, IWorkbenchWindow window) {
        passing.add(file.toAbsolutePath().normalize());
        open(file, window);
    }

    /** Reads a fleet file in the background and shows it; shows what is wrong with it where something is. */
    public void open(Path file, IWorkbenchWindow window) {
        open(file, window, opened -> {});
    }

    /**
     * Opens a fleet as {@link #open(Path, IWorkbenchWindow)} does, and goes on.
     *
     * @param then is given the open fleet, or nothing where it could not be opened
     */
    public void open(Path file, IWorkbenchWindow window, Consumer<Optional<OpenFleet>> then) {
        Path path = file.toAbsolutePath().normalize();
        Optional<OpenFleet> already = at(path);
        if (already.isPresent()) {
            choose(already.get());
            then.accept(already);
            return;
        }
        Errand.beginInFront(
                NLS.bind(Messages.OpenFleets_opening, path.getFileName()),
                display,
                () -> FleetFile.open(path).map(this::opened),
                outcome -> then.accept(show(outcome)),
                () -> then.accept(Optional.empty()));
    }

    private OpenFleet opened(FleetDocument document) {
        return new OpenFleet(document, services, display);
    }

    private Optional<OpenFleet> show(Outcome<OpenFleet> outcome) {
        return switch (outcome) {
            case Outcome.Done<OpenFleet>(OpenFleet fleet) -> Optional.of(add(fleet));
            case Outcome.Failed<OpenFleet>(var trouble) -> {
                Statuses.show(trouble);
                yield Optional.empty();
            }
        };
    }

    /** Writes a new fleet into a file and opens it; shows what is in the way where something is. Whether it is there. */
    public boolean create(Fleet fleet, Path file) {
        FleetDocument document = FleetFile.create(fleet, file.normalize());
        return switch (document.save()) {
            case Outcome.Done<Path> done -> {
                add(opened(document));
                yield true;
            }
            case Outcome.Failed<Path>(var trouble) -> {
                Statuses.show(trouble);
                yield false;
            }
        };
    }

    /** The fleet, or the one that was opened from the same file meanwhile. */
    private OpenFleet add(OpenFleet fleet) {
        Optional<OpenFleet> already = at(fleet.path());
        if (already.isPresent()) {
            choose(already.get());
            return already.get();
        }
        open.add(fleet);
        fleet.begin();
        fleet.onChange(topic -> tell(fleet, topic));
        current = fleet;
        if (!passing.contains(fleet.path())) {
            recent.opened(fleet.path());
        }
        remember();
        tell(fleet, Topic.OPENED);
        return fleet;
    }

    /** Writes a fleet as another file, which is its own from now on. */
    Outcome<Path> saveAs(OpenFleet fleet, Path other) {
        return fleet.saveAs(other.toAbsolutePath().normalize()).map(file -> {
            recent.opened(file);
            remember();
            return file;
        });
    }

    private Optional<OpenFleet> at(Path path) {
        return open.stream().filter(fleet -> fleet.path().equals(path)).findFirst();
    }

    /** Makes a fleet the one that is being worked on. */
    public void choose(OpenFleet fleet) {
        if (current != fleet) {
            current = fleet;
            tell(fleet, Topic.OPENED);
        }
    }

    /** Closes a fleet as it is; what is not saved is gone. */
    public void close(OpenFleet fleet) {
        open.remove(fleet);
        if (current == fleet) {
            current = open.isEmpty() ? null : open.getLast();
        }
        remember();
        fleet.closed();
    }

    private void tell(OpenFleet fleet, Topic topic) {
        List.copyOf(listeners).forEach(listener -> listener.accept(fleet, topic));
    }

    /** The files that were open when the console was last closed and are still there. */
    public List<Path> ofLastSession() {
        return Arrays.stream(preferences().get(LAST_SESSION, "").split(LINE))
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    private void remember() {
        watch.watch(open);
        String lines = open.stream()
                .map(OpenFleet::path)
                .filter(path -> !passing.contains(path))
                .map(Path::toString)
                .collect(Collectors.joining(LINE));
        IEclipsePreferences preferences = preferences();
        preferences.put(LAST_SESSION, lines);
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.fleetmail.ui");
    }
}
