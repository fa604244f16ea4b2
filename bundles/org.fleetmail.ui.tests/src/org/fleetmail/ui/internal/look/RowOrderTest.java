package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    private static final List<String> PIECES = List.of(
            "", "0", "7", "007", "10", "99999999999999999999", "a", "B", "ab", " ", "-", ".", ":", "é", "複合機", "８");

    /** Two rows are only the same when they are one. */
    private record Row(String name, String model, int number) {}

    private final Random random = new Random(20);
    private final SortOrder<Row> chosen = new SortOrder<>();

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, pieces).forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }

    private List<Row> rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new Row(text(random.nextInt(4)), text(1), number))
                .toList();
    }

    private static List<Row> sorted(List<Row> rows, Comparator<Row> order) {
        List<Row> sorted = new ArrayList<>(rows);
        Collections.sort(sorted, order);
        return sorted;
    }

    private static List<Row> sorted(List<Row> rows, RowOrder<Row> order) {
        List<Row> sorted = new ArrayList<>(rows);
        order.sort(sorted);
        return sorted;
    }

    private static Comparator<Row> plain(Function<Row, String> text) {
        return Comparator.comparing(text, NaturalOrder.INSTANCE);
    }

    private RowOrder<Row> order() {
        return RowOrder.of(chosen.comparator().orElseThrow());
    }

    @Test
    void keys_stand_in_the_order_of_their_texts() {
        for (int i = 0; i < 20_000; i++) {
            String one = text(4);
            String other = text(4);
            assertThat(Integer.signum(NaturalOrder.key(one).compareTo(NaturalOrder.key(other))))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(NaturalOrder.INSTANCE.compare(one, other)));
        }
    }

    @Test
    void a_number_may_have_more_digits_than_a_letter_can_say() {
        String smaller = "9".repeat(Character.MAX_VALUE);
        String larger = "1" + "0".repeat(Character.MAX_VALUE);
        assertThat(NaturalOrder.key(smaller)).isLessThan(NaturalOrder.key(larger));
    }

    @Test
    void rows_are_sorted_as_a_stable_sort_does() {
        List<Row> rows = rows(5_000);
        chosen.choose("model", RowOrder.natural(Row::model), false);
        assertThat(sorted(rows, order())).isEqualTo(sorted(rows, plain(Row::model)));
        assertThat(sorted(rows, order().reversed()))
                .isEqualTo(sorted(rows, plain(Row::model).reversed()));
    }

    @Test
    void rows_that_are_the_same_stand_by_the_head_chosen_before() {
        List<Row> rows = rows(5_000);
        chosen.choose("number", RowOrder.of(Comparator.comparingInt((Row row) -> row.number() % 7)), false);
        chosen.choose("name", RowOrder.<Row>natural(Row::name), true);
        chosen.choose("model", RowOrder.natural(Row::model), false);
        Comparator<Row> all =
                plain(Row::model).thenComparing(plain(Row::name).reversed()).thenComparingInt(row -> row.number() % 7);
        assertThat(sorted(rows, order())).isEqualTo(sorted(rows, all));
        assertThat(sorted(rows, (Comparator<Row>) order())).isEqualTo(sorted(rows, all));
    }

    @Test
    void what_is_in_sight_is_known_before_all_is_sorted() {
        List<Row> rows = rows(2_000);
        chosen.choose("name", RowOrder.natural(Row::name), false);
        chosen.choose("model", RowOrder.<Row>natural(Row::model), true);
        for (int most : new int[] {0, 1, 40, 2_000, 3_000}) {
            List<Row> beginning = order().beginning(most, rows);
            int known = Math.min(most, rows.size());
            assertThat(beginning.subList(0, known))
                    .isEqualTo(sorted(rows, order()).subList(0, known));
            assertThat(beginning).containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void what_is_in_sight_stays_when_all_is_sorted() {
        List<Row> rows = rows(600);
        Listing<Row> listing =
                new Listing<>(row -> row.number() % 2 == 0, Optional.of(plain(Row::name)), Optional.empty(), Set.of());
        List<Row> wanted = listing.chosen(rows);
        List<Line<Row>> beginning = listing.beginning(30, wanted).orElseThrow();
        List<Line<Row>> all = listing.lines(wanted);
        assertThat(all).hasSize(300).isEqualTo(listing.of(rows));
        assertThat(beginning).hasSize(300).startsWith(all.subList(0, 30).toArray(Line[]::new));
        assertThat(Listing.<Row>plain().beginning(30, rows)).isEmpty();
    }
}
