package org.fleetmail.ui.internal.rollout;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.plan.DeviceList;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.Wait;

/** Which devices, and what they shall have: a rollout of the fleet, or template, account and settings of their own. */
final class WizardSelectionPage extends WizardPage {
    private final Fleet fleet;
    private final Optional<Rollout> first;
    private final Runnable changed;
    private SelectionFields fields;
    private Label count;
    private LiveTable<Device> devices;

    /**
     * A page that offers the rollouts of a fleet.
     *
     * @param first which is chosen at first
     * @param changed runs when something else was chosen
     */
    WizardSelectionPage(Fleet fleet, Optional<Rollout> first, Runnable changed) {
        super("selection", Messages.WizardSelection_title, null);
        this.fleet = fleet;
        this.first = first;
        this.changed = changed;
        setDescription(Messages.WizardSelection_text);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        fields = new SelectionFields(area, fleet, this::select, this::read);
        first.ifPresent(fields::choose);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.control());
        devices = new LiveTable<>(
                area,
                "wizard.devices",
                Messages.PlanTables_devices,
                List.of(
                        LiveColumn.of("wizard.device", Messages.PlanTable_device, 40, Elements::name),
                        LiveColumn.of("wizard.address", Messages.PlanTables_address, 20, Elements::detail),
                        LiveColumn.of(
                                "wizard.model",
                                Messages.PlanTables_model,
                                30,
                                device -> Optional.ofNullable(device.getModel()).orElse("")),
                        LiveColumn.of(
                                "wizard.site",
                                Messages.WizardSelection_site,
                                24,
                                device -> Optional.ofNullable(device.getSite())
                                        .map(Elements::name)
                                        .orElse(""))));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(devices.control());
        count = new Label(area, SWT.NONE);
        count.setData(Parts.ID, "wizard.selected");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        setControl(area);
        select();
    }

    /** What was chosen. */
    Choice choice() {
        return fields.choice();
    }

    /** Reads a list of devices, while the wizard shows that it is at it. */
    private Outcome<Choice.Listed> read(String path) {
        return Wait.in(getContainer(), getTitle(), () -> DeviceList.read(Path.of(path)))
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.CANCELLED, path, "")))
                .map(list -> new Choice.Listed(Path.of(path).getFileName().toString(), list));
    }

    private void select() {
        changed.run();
        Optional<String> mistake = fields.mistake();
        if (mistake.isPresent()) {
            show(List.of(), mistake.get());
            return;
        }
        switch (fields.choice().request(fleet, "")) {
            case Outcome.Done<PlanRequest>(PlanRequest request) -> show(request.devices(), null);
            case Outcome.Failed<PlanRequest>(Trouble trouble) -> show(List.of(), trouble.in(Locale.getDefault()));
        }
    }

    private void show(List<Device> selected, String mistake) {
        devices.showRows(selected);
        count.setText(NLS.bind(Messages.WizardSelection_count, selected.size()));
        setErrorMessage(mistake);
        setPageComplete(!selected.isEmpty());
    }
}
