package org.fleetmail.ui.internal.recovery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.fleet.Drafts.Draft;
import org.fleetmail.core.fleet.merge.Difference;
import org.fleetmail.core.fleet.merge.FleetMerge;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.LargeDialog;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.merge.MergeWords;

/** Compares what was kept aside with the file, and lets a person restore or discard it, or decide at the next start. */
final class RecoveryDialog extends LargeDialog {
    private static final int RESTORE_ID = 1_024;
    private static final int DISCARD_ID = 1_025;
    private static final int LATER_ID = 1_026;

    private final Draft draft;
    private final FleetMerge merge;

    /** What a person decided. */
    enum Decision {
        RESTORE,
        DISCARD,
        LATER
    }

    RecoveryDialog(Shell shell, Draft draft, FleetMerge merge) {
        super(shell, Messages.Offer_title, "recovery");
        this.draft = draft;
        this.merge = merge;
    }

    Decision ask() {
        return switch (open()) {
            case RESTORE_ID -> Decision.RESTORE;
            case DISCARD_ID -> Decision.DISCARD;
            default -> Decision.LATER;
        };
    }

    @Override
    protected void fill(Composite area) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .localizedBy(Locale.getDefault())
                .withZone(ZoneId.systemDefault())
                .format(draft.at());
        setTitle(NLS.bind(Messages.RecoveryDialog_heading, draft.original().getFileName()));
        setMessage(NLS.bind(
                Messages.RecoveryDialog_message, time, merge.differences().size()));
        LiveTable<Difference> table = new LiveTable<>(
                area,
                "recovery.differences",
                Messages.RecoveryDialog_differences,
                List.of(
                        LiveColumn.of(
                                "recovery.element",
                                Messages.RecoveryDialog_element,
                                32,
                                each -> Elements.name(each.element())),
                        LiveColumn.of("recovery.what", Messages.RecoveryDialog_what, 28, MergeWords::what),
                        LiveColumn.of("recovery.value", Messages.RecoveryDialog_value, 60, MergeWords::value)));
        table.showRows(merge.differences());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, RESTORE_ID, Messages.RecoveryDialog_restore, true).setData(Parts.ID, "recovery.restore");
        createButton(parent, DISCARD_ID, Messages.RecoveryDialog_discard, false).setData(Parts.ID, "recovery.discard");
        createButton(parent, LATER_ID, Messages.RecoveryDialog_later, false).setData(Parts.ID, "recovery.later");
    }

    @Override
    protected void buttonPressed(int button) {
        setReturnCode(button);
        close();
    }
}
