package org.fleetmail.rcp.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
 * by one console at a time.
 */
public final class ConsoleApplication implements IApplication {
    private static final String FLEET_FILE = ".fleet";

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        Location workspace = Platform.getInstanceLocation();
        try {
            if (!lock(workspace)) {
                MessageDialog.openInformation(
                        null,
                        Messages.Application_running_title,
                        NLS.bind(
                                Messages.Application_running, workspace.getURL().getPath()));
                return EXIT_OK;
            }
            int result = PlatformUI.createAndRunWorkbench(display, new ConsoleAdvisor(fleetFiles(context)));
            return result == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            if (workspace != null) {
                workspace.release();
            }
            display.dispose();
        }
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
                        .filter(argument -> argument.endsWith(FLEET_FILE))
                        .map(Path::of)
                        .toList()
                : List.of();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
