package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows sorted by several columns. */
class SortOrderTest {
    private record Row(String model, String place) {}

    private static final List<Row> ROWS =
            List.of(new Row("b", "1F"), new Row("a", "2F"), new Row("a", "1F"), new Row("b", "2F"));

    private final SortOrder<Row> order = new SortOrder<>();

    private List<String> sorted() {
        return ROWS.stream()
                .sorted(order.comparator().orElseThrow())
                .map(row -> row.model() + row.place())
                .toList();
    }

    @Test
    void the_column_chosen_last_counts_first_and_those_before_within_it() {
        order.choose("place", RowOrder.of(Comparator.comparing(Row::place)), false);
        order.choose("model", RowOrder.of(Comparator.comparing(Row::model)), false);
        assertThat(sorted()).containsExactly("a1F", "a2F", "b1F", "b2F");
        order.choose("place", RowOrder.of(Comparator.comparing(Row::place)), true);
        assertThat(sorted()).containsExactly("a2F", "b2F", "a1F", "b1F");
    }

    @Test
    void nothing_is_sorted_before_a_column_is_chosen() {
        assertThat(order.comparator()).isEmpty();
    }
}
