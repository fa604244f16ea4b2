package org.fleetmail.ui.internal.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.exchange.CellFinding;
import org.fleetmail.exchange.ImportPlan;
import org.fleetmail.exchange.PlannedRow;
import org.fleetmail.exchange.PlannedRow.Fate;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.Wait;

/** What would become of each row, and what there is to know before. */
final class PreviewPage extends WizardPage {
    private final Importing importing;
    private final OpenFleet fleet;
    private Optional<ImportPlan> plan = Optional.empty();
    private Label summary;
    private LiveTable<PlannedRow> rows;
    private LiveTable<CellFinding> findings;

    PreviewPage(Importing importing, OpenFleet fleet) {
        super("preview", Messages.PreviewPage_title, null);
        this.importing = importing;
        this.fleet = fleet;
        setDescription(Messages.PreviewPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(10, 8).applyTo(area);
        summary = new Label(area, SWT.NONE);
        summary.setData(Parts.ID, "import.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        SashForm halves = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        Icons icons = new Icons(area);
        rows = rows(halves);
        findings = findings(halves, icons);
        findings.onSelect(this::showRowOfFinding);
        halves.setWeights(3, 2);
        setControl(area);
    }

    private static LiveTable<PlannedRow> rows(Composite parent) {
        return new LiveTable<>(
                parent,
                "import.rows",
                Messages.PreviewPage_rows,
                List.of(
                        LiveColumn.<PlannedRow>of(
                                        "import.row", Messages.PreviewPage_row, 8, row -> String.valueOf(row.number()))
                                .sortedBy(Comparator.comparingInt(PlannedRow::number)),
                        LiveColumn.of("import.fate", Messages.PreviewPage_fate, 16, row -> word(row.fate())),
                        LiveColumn.of("import.name", Messages.PreviewPage_name, 26, PlannedRow::label),
                        LiveColumn.of("import.changes", Messages.PreviewPage_changes, 90, PreviewPage::changes)));
    }

    private static LiveTable<CellFinding> findings(Composite parent, Icons icons) {
        return new LiveTable<>(
                parent,
                "import.findings",
                Messages.PreviewPage_findings,
                List.of(
                        LiveColumn.<CellFinding>of("import.place", Messages.PreviewPage_place, 10, CellFinding::place)
                                .withImage(finding -> icons.get(Icons.mood(finding.severity())))
                                .sortedBy(Comparator.comparingInt(CellFinding::row)),
                        LiveColumn.of(
                                "import.finding",
                                Messages.PreviewPage_finding,
                                110,
                                finding -> finding.text().in(Locale.getDefault())),
                        LiveColumn.of(
                                "import.left-out",
                                Messages.PreviewPage_left_out,
                                20,
                                finding -> finding.leftOut() ? Messages.PreviewPage_is_left_out : "")));
    }

    private static String word(Fate fate) {
        return switch (fate) {
            case ADDED -> Messages.PreviewPage_added;
            case CHANGED -> Messages.PreviewPage_changed;
            case SAME -> Messages.PreviewPage_same;
            case REFUSED -> Messages.PreviewPage_refused;
        };
    }

    private static String changes(PlannedRow row) {
        return row.changes().stream()
                .map(change -> change.column().label().in(Locale.getDefault()) + ": "
                        + (change.before().isEmpty() ? "" : change.before() + " → ") + change.after())
                .collect(Collectors.joining("; "));
    }

    private void showRowOfFinding() {
        findings.selection().stream()
                .findFirst()
                .flatMap(finding ->
                        rows.rows().filter(row -> row.number() == finding.row()).findFirst())
                .ifPresent(rows::select);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            foresee();
        }
    }

    private void foresee() {
        plan = Wait.in(getContainer(), Messages.PreviewPage_title, () -> importing.plan(fleet.fleet()))
                .flatMap(Function.identity());
        plan.ifPresent(this::show);
        setPageComplete(plan.isPresent());
        getContainer().updateButtons();
    }

    private void show(ImportPlan foreseen) {
        summary.setText(Counts.bind(Messages.PreviewPage_summary, new Object[] {
            foreseen.count(Fate.ADDED),
            foreseen.count(Fate.CHANGED),
            foreseen.count(Fate.SAME),
            foreseen.count(Fate.REFUSED),
            foreseen.findings().size()
        }));
        rows.showRows(foreseen.rows());
        findings.showRows(foreseen.findings());
        setMessage(foreseen.changes() ? null : Messages.PreviewPage_nothing, INFORMATION);
    }

    /** What is carried out when the person agrees. */
    Optional<ImportPlan> plan() {
        return plan;
    }
}
