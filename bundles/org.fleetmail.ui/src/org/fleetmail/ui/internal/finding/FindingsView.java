package org.fleetmail.ui.internal.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.edit.StackAction;
import org.fleetmail.ui.internal.filter.FilterBar;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.look.Arrangement;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Keys;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.look.RowSelection;
import org.fleetmail.ui.internal.look.SpokenName;
import org.fleetmail.ui.internal.look.TableMemory;
import org.fleetmail.ui.internal.look.TableMenu;

/** All that is wrong in the fleet at work, worst first: where, what to do, and changes that mend it. */
public final class FindingsView extends ViewPart {
    private OpenFleets fleets;
    private FilterBar<FindingRow> filter;
    private Button fix;
    private Button fixAll;
    private Button accept;
    private LiveTable<FindingRow> table;
    private Arrangement<FindingRow> arrangement;
    private StyledText detail;
    private Label counts;
    private StackAction[] actions = {};
    private List<FindingRow> rows = List.of();
    private Registration registration = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        createBar(parent, icons);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = FindingsTable.in(halves, icons);
        arrangement = new Arrangement<>(table);
        table.onSelect(this::selected);
        table.onOpen(row -> way(row).ifPresent(Runnable::run));
        NameLinks.in(table).column("findings.where", this::way);
        table.onSort(this::show);
        table.identifiedBy(FindingRow::identity);
        TableMemory.follow(table, "findings", FindingRow::name);
        TableMenu.fill(getViewSite().getActionBars().getMenuManager(), () -> table);
        getSite()
                .setSelectionProvider(
                        new RowSelection<>(table, row -> row.target().orElse(null)));
        detail = new StyledText(halves, SWT.BORDER | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        detail.setData(Parts.ID, "findings.detail");
        detail.setMargins(8, 6, 8, 6);
        SpokenName.give(detail, Messages.FindingsView_detail);
        halves.setWeights(3, 1);
        counts = new Label(parent, SWT.NONE);
        counts.setData(Parts.ID, "findings.counts");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
        filter.over(table);
        new Keys(getViewSite().getActionBars()).forRows(table).finding(filter::focus);
        actions = StackAction.install(getViewSite().getActionBars());
        registration = fleets.onChange(this::changed);
        follow();
    }

    private void createBar(Composite parent, Icons icons) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterBar<FindingRow>(bar, "findings.filter", this::show)
                .alsoIn(List.of(row -> row.finding().rule()));
        fix = button(bar, Messages.FindingsView_fix, "findings.fix", this::fix);
        fix.setImage(icons.get("fix"));
        fixAll = button(bar, Messages.FindingsView_fix_all, "findings.fix-all", this::fixAll);
        accept = button(bar, Messages.FindingsView_accept, "findings.accept", this::accept);
    }

    private static Button button(Composite bar, String text, String id, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED, CLOSED -> follow();
            case FINDINGS -> look();
            case CONTENT, COMMANDS, STATES, FILE, SAVING -> {}
        }
    }

    private void follow() {
        for (StackAction action : actions) {
            action.use(fleets.current().orElse(null));
        }
        look();
    }

    private void look() {
        rows = fleets.current().map(FindingRow::of).orElse(List.of());
        show();
    }

    private void show() {
        arrangement.show(new Listing<>(filter.wanted(), table.order(), Optional.empty(), Set.of()), rows);
        counts.setText(Counts.bind(
                Messages.FindingsView_counts,
                rows.size(),
                rows.stream().filter(row -> row.fix().isPresent()).count()));
        selected();
    }

    private void selected() {
        List<FindingRow> selected = table.selection();
        boolean mendable = selected.stream().anyMatch(row -> row.fix().isPresent());
        fix.setEnabled(mendable);
        fixAll.setEnabled(mendable);
        accept.setEnabled(!selected.isEmpty());
        detail.setText(selected.stream().findFirst().map(FindingRow::detail).orElseGet(this::nothing));
    }

    /** What is said instead of a finding. */
    private String nothing() {
        return fleets.current().isEmpty()
                ? Messages.FindingsView_no_fleet
                : rows.isEmpty() ? Messages.FindingsView_none : Messages.FindingsView_select;
    }

    private Optional<Runnable> way(FindingRow row) {
        return row.target().flatMap(element -> ElementInput.way(getSite().getPage(), row.fleet(), element));
    }

    /** Mends what is selected, as one change that can be undone; of several ways to mend one finding a person chooses. */
    void fix() {
        List<FindingRow> selected = table.selection();
        if (selected.size() == 1) {
            Mending.choose(getSite().getShell(), selected.getFirst().finding(), fleets);
        } else {
            Mending.apply(fixes(selected), fleets);
        }
    }

    /** Mends everything that the rules of the selected findings find, as one change that can be undone. */
    void fixAll() {
        Set<String> rules = table.selection().stream()
                .filter(row -> row.fix().isPresent())
                .map(row -> row.finding().rule())
                .collect(Collectors.toSet());
        Mending.apply(
                fixes(rows.stream()
                        .filter(row -> rules.contains(row.finding().rule()))
                        .toList()),
                fleets);
    }

    private static List<Fix> fixes(List<FindingRow> rows) {
        return rows.stream().flatMap(row -> row.fix().stream()).toList();
    }

    /** Accepts what is selected, with a reason and until a day. */
    void accept() {
        List<Finding> chosen =
                table.selection().stream().map(FindingRow::finding).toList();
        if (!chosen.isEmpty()) {
            fleets.current()
                    .ifPresent(fleet -> AcceptDialog.ask(getSite().getShell(), chosen.size())
                            .ifPresent(accepting -> Mending.accept(accepting, chosen, fleet)));
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        for (StackAction action : actions) {
            action.use(null);
        }
        super.dispose();
    }
}
