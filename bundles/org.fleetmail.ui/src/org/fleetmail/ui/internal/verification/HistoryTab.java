package org.fleetmail.ui.internal.verification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.rollout.PlanWords;

/** The former checks of an endpoint, newest first, with what changed at each. */
final class HistoryTab {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private final LiveTable<Entry> table;

    /**
     * A check and what was different from the one before it.
     *
     * @param seen its facts
     * @param changes in words
     */
    record Entry(Seen seen, List<String> changes) {
        /** The entries of checks that are sorted newest first. */
        static List<Entry> of(List<Seen> newestFirst) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < newestFirst.size(); i++) {
                Seen seen = newestFirst.get(i);
                boolean first = i + 1 == newestFirst.size();
                entries.add(new Entry(seen, first ? List.of() : Differences.between(newestFirst.get(i + 1), seen)));
            }
            return entries;
        }
    }

    HistoryTab(Composite parent, Icons icons) {
        table = new LiveTable<>(
                parent,
                "verification.history",
                Messages.CheckDetails_history,
                List.of(
                        LiveColumn.<Entry>of("history.at", Messages.HistoryTab_at, 22, entry -> time(entry.seen()))
                                .sortedBy(Comparator.comparing(
                                        entry -> entry.seen().at())),
                        LiveColumn.<Entry>of(
                                        "history.outcome",
                                        Messages.CheckTable_outcome,
                                        22,
                                        entry -> entry.seen().outcome().label().in(Locale.getDefault()))
                                .withImage(entry ->
                                        icons.get(PlanWords.mood(entry.seen().outcome()))),
                        LiveColumn.of(
                                "history.grade",
                                Messages.CheckTable_grade,
                                8,
                                entry -> entry.seen().grade()),
                        LiveColumn.of(
                                "history.version",
                                Messages.CheckTable_version,
                                10,
                                entry -> entry.seen().version()),
                        LiveColumn.of(
                                "history.changes",
                                Messages.CheckTable_change,
                                110,
                                entry -> String.join("; ", entry.changes()))));
    }

    private static String time(Seen seen) {
        Instant at = seen.at();
        return TIME.format(at);
    }

    Control control() {
        return table.control();
    }

    void show(List<Seen> newestFirst) {
        table.showRows(Entry.of(newestFirst));
    }
}
