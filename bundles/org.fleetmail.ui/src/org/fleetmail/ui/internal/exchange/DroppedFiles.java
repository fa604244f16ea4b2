package org.fleetmail.ui.internal.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.look.FileDrop;

/**
 * What becomes of files that are dropped on the console: fleets are opened; certificates become trust anchors of the fleet at
 * work, and a table is imported into it.
 */
public final class DroppedFiles {
    private static final String FLEET = ".fleet";

    private DroppedFiles() {}

    /** Takes what is dropped on a control. */
    public static void on(Control control, IWorkbenchWindow window) {
        FileDrop.on(control, files -> take(files, window));
    }

    /** Opens fleets; else takes certificates, or begins the import of the first table. */
    public static void take(List<Path> files, IWorkbenchWindow window) {
        OpenFleets fleets = window.getService(OpenFleets.class);
        List<Path> dropped = files.stream().filter(DroppedFiles::isFleet).toList();
        dropped.forEach(file -> fleets.open(file, window));
        if (dropped.isEmpty()) {
            fleets.current()
                    .ifPresentOrElse(
                            fleet -> take(files, fleet, window),
                            () -> MessageDialog.openInformation(
                                    window.getShell(), Messages.ImportWizard_title, Messages.DroppedFiles_no_fleet));
        }
    }

    private static void take(List<Path> files, OpenFleet fleet, IWorkbenchWindow window) {
        List<Path> certificates =
                files.stream().filter(DroppedCertificates::isOne).toList();
        if (certificates.isEmpty()) {
            ImportWizard.open(window.getShell(), fleet, Optional.of(files.getFirst()));
        } else {
            DroppedCertificates.take(certificates, fleet, window);
        }
    }

    private static boolean isFleet(Path file) {
        return file.toString().endsWith(FLEET);
    }
}
