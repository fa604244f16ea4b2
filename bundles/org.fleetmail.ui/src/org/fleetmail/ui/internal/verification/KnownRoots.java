package org.fleetmail.ui.internal.verification;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.TrustFile;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.SpokenName;

/** The choice of the roots a model knows: not known, those that are installed from the fleet, those of a file. */
final class KnownRoots {
    private static final int NOT_KNOWN = 0;
    private static final int FLEET = 1;
    private static final int FILE = 2;

    private final Combo choice;
    private int chosen;
    private List<X509Certificate> ofFile = List.of();

    KnownRoots(Composite parent) {
        new Label(parent, SWT.NONE).setText(Messages.KnownRoots_title);
        choice = new Combo(parent, SWT.READ_ONLY);
        choice.setData(Parts.ID, "seen-by.roots");
        SpokenName.give(choice, Messages.KnownRoots_title);
        choice.setToolTipText(Messages.KnownRoots_tooltip);
        choice.setItems(Messages.KnownRoots_unknown, Messages.KnownRoots_fleet, Messages.KnownRoots_file);
        choice.select(NOT_KNOWN);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
    }

    /** The roots that count for an endpoint; empty: not known, so that they decide nothing. */
    List<X509Certificate> of(EndpointTarget target) {
        return switch (chosen) {
            case FLEET -> target.trust().anchors();
            case FILE -> ofFile;
            default -> List.of();
        };
    }

    private void choose() {
        int wanted = choice.getSelectionIndex();
        if (wanted != FILE || readFile()) {
            chosen = wanted;
        } else {
            choice.select(chosen);
        }
    }

    private boolean readFile() {
        FileDialog dialog = new FileDialog(choice.getShell(), SWT.OPEN);
        dialog.setText(Messages.KnownRoots_file_title);
        dialog.setFilterExtensions(new String[] {"*.pem;*.crt;*.cer;*.der", "*"});
        String file = dialog.open();
        return file != null && read(Path.of(file));
    }

    private boolean read(Path file) {
        return switch (TrustFile.read(file)) {
            case Outcome.Done<List<X509Certificate>>(List<X509Certificate> roots) -> {
                ofFile = roots;
                choice.setToolTipText(file.toString());
                yield true;
            }
            case Outcome.Failed<List<X509Certificate>>(Trouble trouble) -> {
                Statuses.show(trouble);
                yield false;
            }
        };
    }
}
