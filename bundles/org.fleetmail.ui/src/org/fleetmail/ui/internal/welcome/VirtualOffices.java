package org.fleetmail.ui.internal.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.IDisposable;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
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
final class VirtualOffices implements IDisposable {
    private static final String FILE = "virtual-office.fleet";
    /** After every store that a person keeps secrets in. */
    private static final int LAST = -1_000;

    private final IWorkbench workbench;
    private final BundleContext bundles;
    private final OpenFleets fleets;
    private final Map<Path, Running> running = new HashMap<>();

    VirtualOffices(IWorkbench workbench, BundleContext bundles) {
        this.workbench = workbench;
        this.bundles = bundles;
        this.fleets = workbench.getService(OpenFleets.class);
        fleets.onChange(this::changed);
    }

    private record Running(VirtualOffice office, ServiceRegistration<Secrets> secrets) {
        void end() {
            secrets.unregister();
            try {
                office.close();
            } catch (IOException e) {
                Statuses.log(e);
            }
        }
    }

    /** Starts one in the background and opens its fleet; shows what is in the way where something is. */
    void start(IWorkbenchWindow window) {
        ICoreRunnable work = monitor -> {
            Outcome<VirtualOffice> opened = VirtualOffice.open(OfficePlan.demo(System.nanoTime()));
            Outcome<Path> file = opened.then(office -> file().then(office::fleetFile));
            workbench.getDisplay().asyncExec(() -> take(opened, file, window));
        };
        Job job = Job.create(Messages.Office_starting, work);
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
        Optional<Running> office = opened.toOptional().map(this::register);
        switch (written) {
            case Outcome.Done<Path>(Path file) -> {
                office.ifPresent(each -> running.put(file.toAbsolutePath().normalize(), each));
                fleets.openForNow(file, window);
            }
            case Outcome.Failed<Path>(Trouble trouble) -> {
                office.ifPresent(VirtualOffices::end);
                Statuses.show(trouble);
            }
        }
    }

    private Running register(VirtualOffice office) {
        Hashtable<String, Object> properties = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, LAST));
        return new Running(office, bundles.registerService(Secrets.class, office.secrets(), properties));
    }

    private void changed(OpenFleet fleet, Topic topic) {
        if (topic == Topic.CLOSED) {
            Optional.ofNullable(running.remove(fleet.path())).ifPresent(VirtualOffices::end);
        }
    }

    private static void end(Running office) {
        Job.create(Messages.Office_ending, (ICoreRunnable) monitor -> office.end())
                .schedule();
    }

    @Override
    public void dispose() {
        running.values().forEach(Running::end);
        running.clear();
    }
}
