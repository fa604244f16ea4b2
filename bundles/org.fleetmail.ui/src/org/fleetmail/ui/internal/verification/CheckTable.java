package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.TableMemory;

/** A row for each endpoint: what it is, and how its verification stands. */
final class CheckTable {
    private static final Comparator<Optional<Instant>> BY_TIME = Comparator.comparing(time -> time.orElse(Instant.MIN));

    private CheckTable() {}

    /**
     * Makes the table.
     *
     * @param every how often checks are repeated as of now
     */
    static LiveTable<Check> create(Composite parent, Icons icons, Supplier<Optional<Duration>> every) {
        LiveTable<Check> table = new LiveTable<>(
                parent,
                "verification.table",
                Messages.CheckTable_name,
                List.of(
                        outcome(icons),
                        place("endpoint", Messages.CheckTable_endpoint, 28, Place::name),
                        place("address", Messages.CheckTable_address, 21, Place::address),
                        seen("version", Messages.CheckTable_version, 11, Seen::version),
                        seen("grade", Messages.CheckTable_grade, 9, Seen::grade),
                        days(),
                        seen("suite", Messages.CheckTable_suite, 30, Seen::suite),
                        seen("group", Messages.CheckTable_group, 17, Seen::group),
                        column(
                                "change",
                                Messages.CheckTable_change,
                                30,
                                check -> String.join("; ", check.now().changes())),
                        time("last", Messages.CheckTable_last, Check::checkedAt),
                        time("next", Messages.CheckTable_next, check -> check.nextAt(every.get())),
                        place("security", Messages.CheckTable_security, 14, Place::protection),
                        place(
                                "kind",
                                Messages.CheckTable_kind,
                                16,
                                place -> place.kind().label()),
                        place("provider", Messages.Grouping_provider, 16, Place::provider)));
        TableMemory.follow(table, "verification.table", Check::id);
        return table;
    }

    private static LiveColumn<Check> outcome(Icons icons) {
        Function<Check, String> word = check -> CheckWords.outcome(check.now());
        return column("outcome", Messages.CheckTable_outcome, 21, word)
                .withImage(check -> icons.get(CheckWords.mood(check.now())));
    }

    private static LiveColumn<Check> days() {
        Comparator<Check> byEnd = Comparator.comparing(
                check -> check.now().last().flatMap(Seen::notAfter),
                Comparator.comparing(end -> end.orElse(Instant.MAX)));
        return column("days", Messages.CheckTable_days, 12, check -> CheckWords.daysLeft(check.now()))
                .withBar(check -> CheckWords.daysBar(check.now()))
                .sortedBy(byEnd);
    }

    private static LiveColumn<Check> column(String id, String title, int characters, Function<Check, String> text) {
        return LiveColumn.of("verification." + id, title, characters, text);
    }

    private static LiveColumn<Check> place(String id, String title, int characters, Function<Place, String> text) {
        return column(id, title, characters, check -> text.apply(check.place()));
    }

    private static LiveColumn<Check> seen(String id, String title, int characters, Function<Seen, String> text) {
        return column(
                id, title, characters, check -> check.now().last().map(text).orElse(""));
    }

    private static LiveColumn<Check> time(String id, String title, Function<Check, Optional<Instant>> time) {
        return column(id, title, 17, check -> CheckWords.moment(time.apply(check)))
                .sortedBy(Comparator.comparing(time, BY_TIME));
    }
}
