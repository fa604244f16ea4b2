package org.fleetmail.ui.internal.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.merge.Conflict;
import org.fleetmail.core.fleet.merge.Difference;
import org.fleetmail.core.fleet.merge.FleetMerge;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.LargeDialog;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** What somebody else did to the fleet, and where both did something to the same: a person decides there. */
final class MergeDialog extends LargeDialog {
    /** How much more room the conflicts need than a word. */
    private static final int FEW = 8;

    private final OpenFleet fleet;
    private final FleetDocument theirs;
    private final FleetMerge merge;
    private final Set<Conflict> taken = new HashSet<>();
    private LiveTable<Conflict> conflicts;

    /** @param merge of the fleet as it is: nobody can change it while the dialog is open */
    MergeDialog(Shell shell, OpenFleet fleet, FleetDocument theirs, FleetMerge merge) {
        super(shell, Messages.MergeDialog_title, "merge");
        this.fleet = fleet;
        this.theirs = theirs;
        this.merge = merge;
        merge.conflicts().stream().filter(Conflict::theirsByItself).forEach(taken::add);
    }

    @Override
    protected void fill(Composite area) {
        setTitle(NLS.bind(Messages.MergeDialog_heading, fleet.path().getFileName()));
        setMessage(NLS.bind(
                merge.conflicts().isEmpty() ? Messages.MergeDialog_no_conflict : Messages.MergeDialog_conflicts,
                merge.differences().size(),
                merge.conflicts().size()));
        SashForm halves = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        if (merge.differences().isEmpty()) {
            Label nothing = new Label(halves, SWT.WRAP);
            nothing.setText(
                    merge.conflicts().isEmpty() ? Messages.MergeDialog_nothing : Messages.MergeDialog_nothing_else);
            nothing.setData(Parts.ID, "merge.nothing");
        } else {
            createDifferences(halves);
        }
        if (!merge.conflicts().isEmpty()) {
            createConflicts(halves);
        }
        if (merge.differences().isEmpty() && !merge.conflicts().isEmpty()) {
            halves.setWeights(1, FEW);
        }
    }

    private void createDifferences(Composite parent) {
        LiveTable<Difference> table = new LiveTable<>(
                parent,
                "merge.differences",
                Messages.MergeDialog_differences,
                List.of(
                        LiveColumn.of(
                                "merge.changed",
                                Messages.MergeDialog_element,
                                32,
                                each -> Elements.name(each.element())),
                        LiveColumn.of("merge.what", Messages.MergeDialog_what, 28, MergeWords::what),
                        LiveColumn.of("merge.value", Messages.MergeDialog_theirs, 60, MergeWords::value)));
        table.showRows(merge.differences());
    }

    private void createConflicts(Composite parent) {
        Composite half = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(half);
        conflicts = new LiveTable<>(
                half,
                "merge.conflicts",
                Messages.MergeDialog_both,
                List.of(
                        LiveColumn.of(
                                "merge.element",
                                Messages.MergeDialog_element,
                                26,
                                each -> Elements.name(each.element())),
                        LiveColumn.of("merge.feature", Messages.MergeDialog_what, 20, MergeWords::what),
                        LiveColumn.of("merge.base", Messages.MergeDialog_base, 18, MergeWords::base),
                        LiveColumn.of("merge.mine", Messages.MergeDialog_mine, 20, MergeWords::mine),
                        LiveColumn.of("merge.theirs", Messages.MergeDialog_theirs, 20, MergeWords::theirs),
                        LiveColumn.of("merge.taken", Messages.MergeDialog_taken, 14, this::decision)));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(conflicts.control());
        conflicts.showRows(merge.conflicts());
        button(half, Messages.MergeDialog_take_mine, "merge.take-mine", () -> taken.removeAll(chosen()));
        button(half, Messages.MergeDialog_take_theirs, "merge.take-theirs", () -> taken.addAll(chosen()));
    }

    private String decision(Conflict conflict) {
        return taken.contains(conflict) ? Messages.MergeDialog_theirs : Messages.MergeDialog_mine;
    }

    /** The selected conflicts; without a selection, all. */
    private List<Conflict> chosen() {
        List<Conflict> selected = conflicts.selection();
        return selected.isEmpty() ? merge.conflicts() : selected;
    }

    private void button(Composite parent, String text, String id, Runnable decide) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            decide.run();
            conflicts.repaint();
        }));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.MergeDialog_merge, true)
                .setData(Parts.ID, "merge.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        if (fleet.merge(theirs, merge, Set.copyOf(taken), Messages.MergeDialog_change)) {
            super.okPressed();
        } else {
            setErrorMessage(Messages.MergeDialog_failed);
        }
    }
}
