package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** Which rollout, and for which of its devices. */
final class WizardSelectionPage extends WizardPage {
    private final Fleet fleet;
    private final Optional<Rollout> first;
    private final Runnable changed;
    private ComboViewer rollouts;
    private Text narrower;
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
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        createFields(area);
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
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(devices.control());
        count = new Label(area, SWT.NONE);
        count.setData(Parts.ID, "wizard.selected");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
        setControl(area);
        select();
    }

    private void createFields(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.RolloutView_rollout);
        rollouts = new ComboViewer(area, SWT.READ_ONLY);
        rollouts.getCombo().setData(Parts.ID, "wizard.rollout");
        rollouts.setContentProvider(ArrayContentProvider.getInstance());
        rollouts.setLabelProvider(LabelProvider.createTextProvider(rollout -> Elements.name((Rollout) rollout)));
        rollouts.setInput(List.copyOf(fleet.getRollouts()));
        first.ifPresent(rollout -> rollouts.setSelection(new StructuredSelection(rollout)));
        rollouts.addSelectionChangedListener(event -> select());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rollouts.getCombo());
        new Label(area, SWT.NONE).setText(Messages.WizardSelection_narrower);
        narrower = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        narrower.setData(Parts.ID, "wizard.query");
        narrower.setMessage(Messages.WizardSelection_example);
        narrower.addModifyListener(event -> select());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(narrower);
    }

    /** The chosen rollout. */
    Optional<Rollout> rollout() {
        return Optional.ofNullable((Rollout) rollouts.getStructuredSelection().getFirstElement());
    }

    /** Which of its devices, as a query; empty: all. */
    String query() {
        return narrower.getText().strip();
    }

    private void select() {
        changed.run();
        if (rollout().isEmpty()) {
            show(List.of(), null);
            return;
        }
        switch (DeviceQuery.parse(query())
                .then(valid -> PlanRequest.of(fleet, "", rollout().orElseThrow(), query()))) {
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
