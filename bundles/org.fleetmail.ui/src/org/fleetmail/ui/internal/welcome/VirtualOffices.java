package org.fleetmail.ui.internal.welcome;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.fleet.Topic;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/**
 * The virtual offices that run inside this console, on loopback alone: each until its fleet is closed, or the console. Their
 * secrets are known as long. UI thread only.
 */
final class VirtualOffices {
    private static final String FILE = "virtual-office.fleet";
    /** After every store that a person keeps secrets in. */
    private static final int LAST = -1_000;

    private final IWorkbench workbench;
    private final BundleContext bundles;
    private final OpenFleets fleets;
    private final Map<Path, Running> opening = new HashMap<>();
    private final Map<OpenFleet, Running> running = new HashMap<>();

    VirtualOffices(IWorkbench workbench, BundleContext bundles) {
        this.workbench = workbench;
        this.bundles = bundles;
        this.fleets = workbench.getService(OpenFleets.class);
        fleets.onChange(this::changed);
    }

    /**
     * One office.
     *
     * @param file its fleet, in a folder of its own
     */
    private record Running(VirtualOffice office, ServiceRegistration<Secrets> secrets, Path file) {
        void end() {
            secrets.unregister();
            close(office);
            try {
                delete();
            } catch (IOException e) {
                Statuses.log(e);
            }
        }

        /** What a person put beside the fleet and its copies stays. */
        private void delete() throws IOException {
            boolean alone = true;
            try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent())) {
                for (Path each : files) {
                    if (each.getFileName().toString().startsWith(FILE)) {
                        Files.delete(each);
                    } else {
                        alone = false;
                    }
                }
            }
            if (alone) {
                Files.delete(file.getParent());
            }
        }
    }

    /** Starts one in the background and opens its fleet; shows what is in the way where something is. */
    void start(IWorkbenchWindow window) {
        Job job = new CancellableJob(Messages.Office_starting) {
            @Override
            protected void work(IProgressMonitor monitor, Cancellation stop) {
                Outcome<VirtualOffice> opened = VirtualOffice.open(OfficePlan.demo(System.nanoTime()));
                if (stop.isCancelled()) {
                    opened.toOptional().ifPresent(VirtualOffices::close);
                    return;
                }
                Outcome<Path> file = opened.then(office -> file().then(office::fleetFile));
                Later.on(workbench.getDisplay(), () -> take(opened, file, window));
            }
        };
        job.setUser(true);
        job.schedule();
    }

    private static Outcome<Path> file() {
        try {
            return Outcome.done(Files.createTempDirectory("fleetmail-office").resolve(FILE));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, FILE, e));
        }
    }

    private void take(Outcome<VirtualOffice> opened, Outcome<Path> written, IWorkbenchWindow window) {
        Optional<VirtualOffice> office = opened.toOptional();
        switch (written) {
            case Outcome.Done<Path>(Path file) -> {
                Path path = file.toAbsolutePath().normalize();
                office.ifPresent(each -> opening.put(path, register(each, path)));
                fleets.openForNow(path, window);
            }
            case Outcome.Failed<Path>(Trouble trouble) -> {
                office.ifPresent(each -> end(() -> close(each)));
                Statuses.show(trouble);
            }
        }
    }

    private Running register(VirtualOffice office, Path file) {
        Hashtable<String, Object> properties = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, LAST));
        return new Running(office, bundles.registerService(Secrets.class, office.secrets(), properties), file);
    }

    /** The fleet may be saved as another file before it is closed. */
    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED ->
                Optional.ofNullable(opening.remove(fleet.path())).ifPresent(office -> running.put(fleet, office));
            case CLOSED -> Optional.ofNullable(running.remove(fleet)).ifPresent(office -> end(office::end));
            case CONTENT, COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    private static void end(Runnable ending) {
        Job.create(Messages.Office_ending, (ICoreRunnable) monitor -> ending.run())
                .schedule();
    }

    private static void close(VirtualOffice office) {
        try {
            office.close();
        } catch (IOException e) {
            Statuses.log(e);
        }
    }

    /** Ends all, with the workbench. */
    void end() {
        Stream.concat(opening.values().stream(), running.values().stream()).forEach(Running::end);
        opening.clear();
        running.clear();
    }
}
