package org.fleetmail.ui.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.ui.internal.filter.RowFilter;
import org.fleetmail.ui.internal.look.Line;
import org.junit.jupiter.api.Test;

class CheckListTest {
    private final Seen good = Facts.seen(Facts.NOON, Verdict.Result.VERIFIED, "A", "TLSv1.3");
    private final Seen bad = Facts.seen(Facts.NOON, Verdict.Result.INSECURE, "F", "TLSv1");
    private final Check fine = Facts.check("fine", "mail.example.com", good, good);
    private final Check worse = Facts.check("worse", "old.example.com", bad, good);
    private final Check never = Facts.check("never", "new.example.com");
    private final CheckList list = new CheckList();

    private List<String> shown() {
        return list.listing().of(List.of(fine, worse, never)).stream()
                .map(line -> switch (line) {
                    case Line.Head<Check> head -> "# " + head.title();
                    case Line.Row<Check>(Check check) -> check.id();
                })
                .toList();
    }

    @Test
    void everything_is_shown_in_the_order_of_the_fleet() {
        assertThat(shown()).containsExactly("fine", "worse", "never");
    }

    @Test
    void a_person_chooses_what_needs_attention_has_changed_or_was_never_checked() {
        list.choose(CheckList.Choice.ATTENTION);
        assertThat(shown()).containsExactly("worse");
        list.choose(CheckList.Choice.CHANGED);
        assertThat(shown()).containsExactly("worse");
        list.choose(CheckList.Choice.NEVER_CHECKED);
        assertThat(shown()).containsExactly("never");
    }

    @Test
    void words_are_looked_for_in_names_addresses_and_what_no_column_shows() {
        list.only(RowFilter.of("OLD.", List.of(), CheckList.TEXTS));
        assertThat(shown()).containsExactly("worse");
        list.only(RowFilter.of("\"office ca\"", List.of(), CheckList.TEXTS));
        assertThat(shown()).containsExactly("fine", "worse");
    }

    @Test
    void checks_are_grouped_and_groups_folded_and_unfolded() {
        list.group(CheckList.Grouping.GRADE);
        assertThat(shown()).containsExactly("# A", "fine", "# F", "worse", "# –", "never");
        list.fold("F");
        assertThat(shown()).containsExactly("# A", "fine", "# F", "# –", "never");
        list.fold("F");
        assertThat(shown()).contains("worse");
    }

    @Test
    void checks_are_sorted() {
        list.sort(Optional.of(Comparator.comparing(Check::id)));
        assertThat(shown()).containsExactly("fine", "never", "worse");
    }

    @Test
    void the_summary_counts_what_is_known() {
        String summary = CheckSummary.of(List.of(fine, worse, never));
        assertThat(summary)
                .contains("2")
                .contains("3")
                .contains(Verdict.Result.INSECURE.label().in(java.util.Locale.getDefault()));
        assertThat(CheckSummary.of(List.of())).isNotEmpty();
    }
}
