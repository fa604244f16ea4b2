package org.fleetmail.ui.internal.discovery;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.core.fleet.inventory.Proposal;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.device.discovery.Discovery;
import org.fleetmail.device.discovery.KnownWays;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.rollout.Engines;

/** Begins to look when it is shown, fills while the search goes on, and lets a person choose what the fleet takes over. */
final class FoundPage extends WizardPage {
    private static final int REFRESH_MILLIS = 300;

    private final OpenFleet fleet;
    private final Services services;
    private final ScopePage scope;
    private final Set<Proposal> declined = new HashSet<>();
    private final Set<Proposal> known = new HashSet<>();
    private Optional<Search> search = Optional.empty();
    private Columns<FoundRow> columns;
    private ProgressBar bar;
    private Label text;
    private Button stop;
    private int shown = -1;

    FoundPage(OpenFleet fleet, Services services, ScopePage scope) {
        super("found");
        this.fleet = fleet;
        this.services = services;
        this.scope = scope;
        setTitle(Messages.FoundPage_title);
        setDescription(Messages.FoundPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        text = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults()
                .hint(convertWidthInCharsToPixels(48), SWT.DEFAULT)
                .applyTo(text);
        bar = new ProgressBar(area, SWT.SMOOTH);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(bar);
        stop = new Button(area, SWT.PUSH);
        stop.setText(Messages.FoundPage_stop);
        stop.setData(Parts.ID, "discovery.stop");
        stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> stop()));
        columns = new Columns<>(area, "discovery.found", FoundRow.class, SWT.BORDER | SWT.CHECK);
        columns.column("found.change", Messages.FoundPage_change, 24, FoundRow::change)
                .column("found.name", Messages.FoundPage_name, 18, FoundRow::name)
                .column("found.address", Messages.FoundPage_address, 14, FoundRow::address)
                .column("found.model", Messages.FoundPage_model, 22, FoundRow::model)
                .column("found.serial", Messages.FoundPage_serial, 16, FoundRow::serial)
                .column("found.mail", Messages.FoundPage_mail, 18, FoundRow::mail)
                .column("found.remark", Messages.FoundPage_remark, 32, FoundRow::remark);
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
        columns.viewer().getTable().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> note()));
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(columns.control());
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            begin();
        } else {
            stop();
        }
    }

    private void begin() {
        stop();
        shown = -1;
        declined.clear();
        known.clear();
        Fleet copy = EcoreUtil.copy(fleet.fleet());
        Secrets secrets = new Engines(services).secrets();
        Discovery discovery =
                new Discovery(services.one(ProfileCatalog.class).orElseThrow(), services.all(DeviceDriver.class));
        Search begun = new Search(discovery, scope.wish(), () -> KnownWays.of(copy, secrets));
        search = Optional.of(begun);
        begun.schedule();
        refresh(begun);
    }

    private void refresh(Search current) {
        if (getControl().isDisposed()
                || search.filter(running -> running == current).isEmpty()) {
            return;
        }
        bar.setMaximum(Math.max(1, current.total()));
        bar.setSelection(current.asked());
        text.setText(Counts.bind(current.isOver() ? Messages.FoundPage_over : Messages.FoundPage_running, new Object[] {
            current.asked(), current.total(), current.devices().size()
        }));
        stop.setEnabled(!current.isOver());
        show(current);
        if (!current.isOver()) {
            getControl().getDisplay().timerExec(REFRESH_MILLIS, () -> refresh(current));
        }
        setPageComplete(current.isOver());
    }

    /** What vanished is known only when everything was looked at. */
    private void show(Search current) {
        int size = current.devices().size() + (current.isOver() ? 1 : 0);
        if (size == shown) {
            return;
        }
        shown = size;
        List<FoundRow> rows = FoundRow.of(fleet.fleet(), current.devices(), current.ways(), current::lookedAt);
        rows.stream()
                .filter(row -> known.add(row.proposal()) && !row.isUsual())
                .forEach(row -> declined.add(row.proposal()));
        columns.viewer().setInput(rows);
        for (TableItem item : columns.viewer().getTable().getItems()) {
            item.setChecked(!declined.contains(((FoundRow) item.getData()).proposal()));
        }
    }

    private void note() {
        for (TableItem item : columns.viewer().getTable().getItems()) {
            Proposal proposal = ((FoundRow) item.getData()).proposal();
            if (item.getChecked()) {
                declined.remove(proposal);
            } else {
                declined.add(proposal);
            }
        }
    }

    /** What the person has ticked. */
    List<Proposal> chosen() {
        return Arrays.stream(columns.viewer().getTable().getItems())
                .filter(TableItem::getChecked)
                .map(item -> ((FoundRow) item.getData()).proposal())
                .toList();
    }

    void stop() {
        search.ifPresent(Search::cancel);
    }
}
