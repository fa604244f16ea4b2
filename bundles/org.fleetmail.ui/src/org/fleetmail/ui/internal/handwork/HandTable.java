package org.fleetmail.ui.internal.handwork;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.report.handwork.HandTask;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** The list of hand work, with what is done and what is open. */
final class HandTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private HandTable() {}

    static LiveTable<HandRow> in(Composite parent, Icons icons) {
        return new LiveTable<>(
                parent,
                "handwork.table",
                Messages.HandWorkView_name,
                List.of(
                        LiveColumn.of(
                                "handwork.device",
                                Messages.HandTable_device,
                                34,
                                row -> row.device().name()),
                        LiveColumn.<HandRow>of("handwork.state", Messages.HandTable_state, 32, row -> state(row.task()))
                                .withImage(row -> icons.get(row.task().done() ? "state-good" : "hand-work"))
                                .sortedBy(HandRow.OPEN_FIRST),
                        LiveColumn.of(
                                "handwork.setting",
                                Messages.HandTable_setting,
                                28,
                                row -> row.task().work().setting().label().in(Locale.getDefault())),
                        LiveColumn.of(
                                "handwork.actual",
                                Messages.HandTable_actual,
                                18,
                                row -> row.task().work().actual().toString()),
                        LiveColumn.of(
                                "handwork.desired",
                                Messages.HandTable_desired,
                                18,
                                row -> row.task().work().desired().toString()),
                        LiveColumn.of("handwork.how", Messages.HandTable_how, 70, HandRow::how),
                        LiveColumn.of(
                                "handwork.place",
                                Messages.HandTable_place,
                                14,
                                row -> row.device().location()),
                        LiveColumn.of(
                                "handwork.address",
                                Messages.HandTable_address,
                                16,
                                row -> row.device().address())));
    }

    private static String state(HandTask task) {
        return task.doneAt()
                .map(HandTable::done)
                .orElse(task.readable() ? Messages.HandTable_open : Messages.HandTable_on_paper);
    }

    private static String done(Instant at) {
        return NLS.bind(Messages.HandTable_done, TIME.format(at));
    }
}
