package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Folds;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LargeDialog;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** Two runs beside each other. */
final class CompareDialog extends LargeDialog {
    private final RunSummary first;
    private final RunSummary second;
    private final Folds folds = new Folds();
    private LiveTable<RunComparison.Line> table;
    private Button differencesAlone;

    CompareDialog(Shell shell, RunSummary first, RunSummary second) {
        super(shell, Messages.CompareDialog_title, "compare");
        this.first = first;
        this.second = second;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(NLS.bind(
                Messages.CompareDialog_heading, first.run().id(), second.run().id()));
        setMessage(first.run().note() + " → " + second.run().note());
        differencesAlone = new Button(area, SWT.CHECK);
        differencesAlone.setText(Messages.CompareDialog_differences);
        differencesAlone.setData(Parts.ID, "compare.differences");
        differencesAlone.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
        createTable(area);
        show();
    }

    private void createTable(Composite area) {
        Icons icons = new Icons(area);
        table = new LiveTable<>(
                area,
                "compare.table",
                Messages.CompareDialog_title,
                List.of(
                        LiveColumn.<RunComparison.Line>of(
                                        "compare.setting", Messages.PlanTable_setting, 40, CompareDialog::setting)
                                .withImage(line -> icons.get(line.different() ? "state-changed" : "state-good")),
                        LiveColumn.of("compare.first", first.run().id(), 36, RunComparison.Line::first),
                        LiveColumn.of("compare.second", second.run().id(), 36, RunComparison.Line::second)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        folds.follow(table, this::show);
    }

    private static String setting(RunComparison.Line line) {
        return line.setting()
                .map(setting -> setting.label().in(Locale.getDefault()))
                .orElse(Messages.CompareDialog_result);
    }

    private void show() {
        boolean alone = differencesAlone.getSelection();
        table.show(new Listing<RunComparison.Line>(
                        line -> !alone || line.different(),
                        table.order(),
                        Optional.of(RunComparison.Line::device),
                        folds.titles())
                .of(RunComparison.of(first, second)));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true)
                .setData(Parts.ID, "compare.close");
    }
}
