package org.fleetmail.rcp.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Starts the console. Every argument that ends in {@code .fleet} names a fleet file to open. One workspace folder is used
 * by one console at a time; a second one hands its files over and ends.
 */
public final class ConsoleApplication implements IApplication {
    private static final String FLEET_FILE = ".fleet";

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        Location workspace = Platform.getInstanceLocation();
        try {
            if (!lock(workspace)) {
                handOver(workspace, fleetFiles(context));
                return EXIT_OK;
            }
            int result =
                    PlatformUI.createAndRunWorkbench(display, new ConsoleAdvisor(fleetFiles(context), box(workspace)));
            return result == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            if (workspace != null) {
                workspace.release();
            }
            display.dispose();
        }
    }

    private static void handOver(Location workspace, List<Path> files) {
        try {
            HandOver.leave(box(workspace).orElseThrow(), files);
        } catch (IOException e) {
            ILog.of(ConsoleApplication.class).warn(e.getMessage(), e);
            MessageDialog.openInformation(
                    null,
                    Messages.Application_running_title,
                    NLS.bind(Messages.Application_running, workspace.getURL().getPath()));
        }
    }

    /** Where files are handed over; nowhere without a workspace. */
    private static Optional<Path> box(Location workspace) {
        return Optional.ofNullable(workspace)
                .map(Location::getURL)
                .map(place -> HandOver.box(new File(place.getPath()).toPath()));
    }

    /** A console without a workspace, or with one that cannot be locked at all, starts nevertheless. */
    private static boolean lock(Location workspace) {
        try {
            return workspace == null || workspace.lock();
        } catch (IOException e) {
            ILog.of(ConsoleApplication.class).warn(e.getMessage(), e);
            return true;
        }
    }

    private static List<Path> fleetFiles(IApplicationContext context) {
        return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments
                ? Arrays.stream(arguments)
                        .map(Path::of)
                        .filter(ConsoleApplication::isFleet)
                        .toList()
                : List.of();
    }

    static boolean isFleet(Path file) {
        return file.toString().endsWith(FLEET_FILE);
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
