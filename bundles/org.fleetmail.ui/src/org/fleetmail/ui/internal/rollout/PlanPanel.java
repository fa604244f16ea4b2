package org.fleetmail.ui.internal.rollout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Preflight;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Arrangement;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.NameLinks;

/** A plan and, once there is one, its run: devices, changes, waves, endpoints, what happened, and why. */
final class PlanPanel {
    private static final int DEVICES = 0;
    private static final int CHANGES = 1;
    private static final int WAVES = 2;
    private static final int LOG = 4;

    private final SashForm area;
    private final CTabFolder tabs;
    private final Icons icons;
    private final Supplier<Optional<PlanProgress>> progress;
    private final Set<String> folded = new HashSet<>();
    private final LiveTable<PlanItem> devices;
    private final LiveTable<PlanRow> changes;
    private final Arrangement<PlanRow> arrangement;
    private final LiveTable<PlannedWave> waves;
    private final LiveTable<Preflight> preflights;
    private final LiveTable<RunLog.Entry> log;
    private final Text details;
    private Optional<Plan> plan = Optional.empty();
    private Runnable selecting = () -> {};

    /**
     * A panel that shows nothing.
     *
     * @param id beginning of the identities of its controls
     * @param progress that of the run of the plan, if there is one
     */
    PlanPanel(Composite parent, String id, Supplier<Optional<PlanProgress>> progress) {
        this.progress = progress;
        area = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        icons = new Icons(area);
        tabs = new CTabFolder(area, SWT.TOP | SWT.FLAT);
        tabs.setData(Parts.ID, id + ".pages");
        PlanTables tables = new PlanTables(tabs, id, icons, progress);
        devices = tab(Messages.PlanTables_devices, "device", tables.devices(() -> plan));
        changes = tab(Messages.PlanTables_changes, "state-changed", tables.changes());
        arrangement = new Arrangement<>(changes);
        waves = tab(Messages.PlanTables_waves, "rollout", tables.waves());
        preflights = tab(Messages.PlanTables_preflights, "endpoint", tables.preflights());
        log = tab(Messages.PlanTables_log, "transcript", tables.log());
        tabs.setSelection(DEVICES);
        details = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        details.setData(Parts.ID, id + ".details");
        area.setWeights(72, 28);
        connect();
    }

    /** Lets a person go from the names of devices and endpoints to what opens them, by their identities. */
    PlanPanel leading(Function<String, Optional<Runnable>> ways) {
        NameLinks.in(devices).column("plan.device", item -> ways.apply(item.device()));
        NameLinks.in(changes)
                .column("changes.setting", row -> ways.apply(row.item().device()));
        NameLinks.in(preflights).column("preflight.name", preflight -> ways.apply(preflight.endpoint()));
        return this;
    }

    private <R> LiveTable<R> tab(String title, String icon, LiveTable<R> table) {
        addPage(title, icon, pages -> table.control());
        return table;
    }

    private void connect() {
        devices.onSelect(() -> {
            showDetails();
            selecting.run();
        });
        waves.onSelect(() -> selecting.run());
        devices.onOpen(item -> turnToChanges());
        tabs.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> turned()));
        changes.onFold(title -> {
            if (!folded.remove(title)) {
                folded.add(title);
            }
            showChanges();
        });
        changes.onSort(this::showChanges);
    }

    Control control() {
        return area;
    }

    /** Adds a page after the others. */
    void addPage(String title, String icon, Function<Composite, Control> page) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setImage(icons.get(icon));
        item.setControl(page.apply(tabs));
    }

    /** Shows the page of what will be written. */
    void turnToChanges() {
        tabs.setSelection(CHANGES);
        turned();
    }

    private void turned() {
        showChanges();
        paintPage();
    }

    /** Shows a plan, or nothing. */
    void show(Optional<Plan> shown) {
        plan = shown;
        folded.clear();
        devices.showRows(shown.map(Plan::items).orElse(List.of()));
        showChanges();
        waves.showRows(shown.map(Plan::waves).orElse(List.of()));
        preflights.showRows(shown.map(Plan::preflights).orElse(List.of()));
        update();
    }

    /** There are very many of them in a large plan, so they are made when somebody looks. */
    private void showChanges() {
        if (tabs.getSelectionIndex() != CHANGES) {
            return;
        }
        Function<PlanRow, String> device = row -> row.item().name();
        List<PlanRow> rows = plan.stream()
                .flatMap(known -> known.items().stream())
                .flatMap(PlanRow::of)
                .toList();
        arrangement.show(new Listing<>(row -> true, changes.order(), Optional.of(device), folded), rows);
    }

    /** Paints what is so now. */
    void update() {
        paintPage();
        showDetails();
    }

    /** The pages behind are painted when somebody turns to them. */
    private void paintPage() {
        switch (tabs.getSelectionIndex()) {
            case DEVICES -> devices.repaint();
            case CHANGES -> changes.repaint();
            case WAVES -> waves.repaint();
            case LOG ->
                log.showRows(progress.get()
                        .map(PlanProgress::entries)
                        .map(PlanPanel::newestFirst)
                        .orElse(List.of()));
            default -> {}
        }
    }

    private static List<RunLog.Entry> newestFirst(List<RunLog.Entry> entries) {
        List<RunLog.Entry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        return reversed;
    }

    private void showDetails() {
        String text = devices.selection().stream()
                .findFirst()
                .map(item -> PlanWords.explanation(item, progress.get().flatMap(run -> run.result(item.device()))))
                .or(() -> plan.map(known -> PlanWords.overview(known, progress.get())))
                .orElse("");
        if (!text.equals(details.getText())) {
            details.setText(text);
        }
    }

    /** The selected devices. */
    List<PlanItem> selection() {
        return devices.selection();
    }

    /** The selected wave; empty where none is, or more than one. */
    Optional<PlannedWave> wave() {
        return waves.selection().size() == 1 ? Optional.of(waves.selection().getFirst()) : Optional.empty();
    }

    void onSelect(Runnable action) {
        selecting = action;
    }

    void setFocus() {
        devices.control().setFocus();
    }
}
