package org.fleetmail.ui.internal.exchange;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.TrustFile;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.command.TrustAnchors;
import org.fleetmail.ui.internal.form.ElementInput;

/** Certificates in files that are dropped on the console: they become trust anchors of the fleet at work. */
final class DroppedCertificates {
    private static final Set<String> ENDINGS = Set.of("pem", "crt", "cer", "der");

    private DroppedCertificates() {}

    /** Whether a file may hold certificates, by its name. */
    static boolean isOne(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Adds the certificates of files as one change, and opens the first. */
    static void take(List<Path> files, OpenFleet fleet, IWorkbenchWindow window) {
        switch (TrustFile.readAll(files)) {
            case Outcome.Done<List<X509Certificate>>(List<X509Certificate> certificates) ->
                TrustAnchors.add(certificates, fleet).stream()
                        .findFirst()
                        .flatMap(anchor -> ElementInput.way(window.getActivePage(), fleet, anchor))
                        .ifPresent(Runnable::run);
            case Outcome.Failed<List<X509Certificate>>(Trouble trouble) -> Statuses.show(trouble);
        }
    }
}
