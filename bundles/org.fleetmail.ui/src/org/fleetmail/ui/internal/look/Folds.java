package org.fleetmail.ui.internal.look;

import java.util.HashSet;
import java.util.Set;

/** Which groups of a table a person has folded. */
public final class Folds {
    private final Set<String> titles = new HashSet<>();

    /** Titles of the groups whose rows are hidden. */
    public Set<String> titles() {
        return Set.copyOf(titles);
    }

    /** Folds and unfolds the groups of a table as a person clicks, and has it shown anew; also when it is sorted otherwise. */
    public void follow(LiveTable<?> table, Runnable show) {
        table.onSort(show);
        table.onFold(title -> {
            if (!titles.remove(title)) {
                titles.add(title);
            }
            show.run();
        });
    }
}
