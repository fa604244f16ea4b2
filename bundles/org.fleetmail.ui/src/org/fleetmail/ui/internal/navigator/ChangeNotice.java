package org.fleetmail.ui.internal.navigator;

import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.look.Icons;

/** Says above the tree that somebody else has changed a file, and offers to merge, or removed it; nobody is interrupted by it. */
final class ChangeNotice {
    private final OpenFleets fleets;
    private final Composite bar;
    private final Label text;
    private final Button merge;

    ChangeNotice(Composite parent, OpenFleets fleets, IWorkbenchPartSite site) {
        this.fleets = fleets;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        new Label(bar, SWT.NONE).setImage(new Icons(bar).get("state-warning"));
        text = new Label(bar, SWT.WRAP);
        text.setData(Parts.ID, "navigator.changed");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        merge = new Button(bar, SWT.PUSH);
        merge.setText(Messages.ChangeNotice_merge);
        merge.setData(Parts.ID, "navigator.merge");
        merge.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            changed().ifPresent(fleets::choose);
            Commands.run(site, Commands.MERGE);
        }));
    }

    private Optional<OpenFleet> changed() {
        return fleets.all().stream().filter(OpenFleet::changedElsewhere).findFirst();
    }

    /** Shows what is so now. */
    void refresh() {
        boolean visible = changed().isPresent();
        changed().ifPresent(this::tell);
        if (visible != bar.getVisible()) {
            bar.setVisible(visible);
            ((GridData) bar.getLayoutData()).exclude = !visible;
            bar.getParent().layout();
        }
    }

    private void tell(OpenFleet fleet) {
        boolean there = Files.exists(fleet.path());
        text.setText(NLS.bind(
                there ? Messages.ChangeNotice_text : Messages.ChangeNotice_gone,
                fleet.path().getFileName()));
        merge.setEnabled(there);
    }
}
