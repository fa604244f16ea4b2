package org.fleetmail.ui.internal.rollout;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.rollout.run.Moment;
import org.fleetmail.rollout.run.Point;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.LargeDialog;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** All that runs did to a device, newest first; a person may choose to what it shall return. */
final class HistoryDialog extends LargeDialog {
    private static final int DETAILS_HEIGHT = 150;

    private final String device;
    private final List<Moment> moments;
    private LiveTable<Moment> table;
    private Text details;
    private Optional<Moment> chosen = Optional.empty();

    private HistoryDialog(Shell shell, String device, List<Moment> moments) {
        super(shell, Messages.History_title, "history");
        this.device = device;
        this.moments = moments.reversed();
    }

    /** Shows a history, oldest first; the point to return to, empty where nobody wants that. */
    static Optional<Point> ask(Shell shell, String device, List<Moment> moments) {
        HistoryDialog dialog = new HistoryDialog(shell, device, moments);
        return dialog.open() == OK
                ? dialog.chosen.map(moment -> new Point.BeforeRun(moment.run().id()))
                : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        setTitle(device);
        setMessage(moments.isEmpty() ? Messages.History_nothing : Messages.History_message);
        table = new LiveTable<>(
                area,
                "history.table",
                Messages.History_title,
                List.of(
                        LiveColumn.<Moment>of(
                                        "history.at", Messages.PlanTables_at, 22, moment -> PlanWords.time(moment.at()))
                                .sortedBy(Comparator.comparing(Moment::at)),
                        LiveColumn.of(
                                "history.run",
                                Messages.RunsView_run,
                                14,
                                moment -> moment.run().id()),
                        LiveColumn.of("history.result", Messages.CompareDialog_result, 24, HistoryDialog::result),
                        LiveColumn.of(
                                "history.who",
                                Messages.RunsView_who,
                                12,
                                moment -> moment.run().who()),
                        LiveColumn.of(
                                "history.note",
                                Messages.RunsView_note,
                                50,
                                moment -> moment.run().note())));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        details = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        details.setData(Parts.ID, "history.details");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, DETAILS_HEIGHT)
                .applyTo(details);
        table.showRows(moments);
        table.onSelect(this::selected);
    }

    private static String result(Moment moment) {
        return moment.result()
                .map(ended -> ended.phase().label().in(Locale.getDefault()))
                .orElse("");
    }

    private void selected() {
        chosen = table.selection().stream().findFirst();
        details.setText(chosen.map(HistoryDialog::changes).orElse(""));
        getButton(IDialogConstants.OK_ID).setEnabled(table.selection().size() == 1);
    }

    private static String changes(Moment moment) {
        return moment.written().entrySet().stream()
                .map(entry -> NLS.bind(Messages.History_change, new Object[] {
                    entry.getKey().label().in(Locale.getDefault()),
                    Optional.ofNullable(moment.before().get(entry.getKey()))
                            .map(Object::toString)
                            .filter(text -> !text.isEmpty())
                            .orElse("–"),
                    entry.getValue()
                }))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.History_return, false)
                .setData(Parts.ID, "history.return");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true)
                .setData(Parts.ID, "history.close");
        selected();
    }
}
