package org.fleetmail.ui.internal.device;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Folds;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LargeDialog;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** What the fleet says of devices beside what they told: side by side, and what differs. */
final class DeviceComparison extends LargeDialog {
    private static final int KEEP = IDialogConstants.CLIENT_ID;

    private final OpenFleet fleet;
    private final List<Compared> lines;
    private final Folds folds = new Folds();
    private LiveTable<Compared> table;
    private Button differencesAlone;

    DeviceComparison(Shell shell, OpenFleet fleet, List<Compared> lines) {
        super(shell, Messages.DeviceComparison_title, "devices");
        this.fleet = fleet;
        this.lines = lines;
    }

    @Override
    protected void fill(Composite area) {
        long devices = lines.stream().map(Compared::device).distinct().count();
        long differing = lines.stream().filter(Compared::differs).count();
        setTitle(Messages.DeviceComparison_heading);
        setMessage(Counts.bind(Messages.DeviceComparison_count, devices, differing));
        differencesAlone = new Button(area, SWT.CHECK);
        differencesAlone.setText(Messages.DeviceComparison_differences);
        differencesAlone.setData(Parts.ID, "devices.differences");
        differencesAlone.setSelection(differing > 0);
        differencesAlone.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
        createTable(area);
        show();
    }

    private void createTable(Composite area) {
        Icons icons = new Icons(area);
        table = new LiveTable<>(
                area,
                "devices.table",
                Messages.DeviceComparison_title,
                List.of(
                        LiveColumn.of("devices.setting", Messages.MailSettingsTable_setting, 26, Compared::setting)
                                .withImage(line -> icons.get(line.differs() ? "state-changed" : "state-good")),
                        LiveColumn.of("devices.fleet", Messages.DeviceComparison_fleet, 24, Compared::desired),
                        LiveColumn.of("devices.device", Messages.DeviceComparison_device, 24, Compared::actual),
                        LiveColumn.of("devices.state", Messages.MailSettingsTable_state, 24, Compared::state),
                        LiveColumn.of("devices.source", Messages.MailSettingsTable_source, 24, Compared::source)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onSelect(this::selected);
        folds.follow(table, this::show);
    }

    private void show() {
        boolean alone = differencesAlone.getSelection();
        table.show(new Listing<Compared>(
                        line -> !alone || line.differs(),
                        table.order(),
                        Optional.of(line -> Elements.name(line.device())),
                        folds.titles())
                .of(lines));
        selected();
    }

    private void selected() {
        Button keep = getButton(KEEP);
        if (keep != null) {
            keep.setEnabled(
                    table.selection().stream().anyMatch(line -> line.keepable().isPresent()));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, KEEP, Messages.DeviceComparison_keep, false).setData(Parts.ID, "devices.keep");
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true)
                .setData(Parts.ID, "devices.close");
        selected();
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == KEEP) {
            keep(table.selection());
            okPressed();
        } else {
            super.buttonPressed(button);
        }
    }

    /** The values of the devices become their own, as one change. */
    private void keep(List<Compared> chosen) {
        Edits.change(
                fleet.domain(),
                fleet.fleet(),
                NLS.bind(Messages.DeviceComparison_kept, chosen.size()),
                () -> chosen.forEach(line -> line.keepable()
                        .ifPresent(value -> OwnSettings.of(line.device())
                                .override(line.row().orElseThrow().setting().id(), value))));
    }
}
