package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final List<String> ROWS = List.of("pear", "apple", "plum", "avocado");
    private static final Function<String, String> FIRST_LETTER = row -> row.substring(0, 1);

    @Test
    void a_plain_listing_shows_everything_as_it_comes() {
        assertThat(Listing.<String>plain().of(ROWS))
                .extracting(line -> ((Line.Row<String>) line).row())
                .containsExactlyElementsOf(ROWS);
    }

    @Test
    void rows_are_filtered_and_sorted() {
        Listing<String> listing = new Listing<>(
                row -> row.startsWith("a"), Optional.of(Comparator.<String>reverseOrder()), Optional.empty(), Set.of());
        assertThat(listing.of(ROWS)).containsExactly(new Line.Row<>("avocado"), new Line.Row<>("apple"));
    }

    @Test
    void groups_have_heads_and_a_folded_group_hides_its_rows() {
        Listing<String> listing = new Listing<>(
                row -> true, Optional.of(Comparator.naturalOrder()), Optional.of(FIRST_LETTER), Set.of("p"));
        assertThat(listing.of(ROWS))
                .containsExactly(
                        new Line.Head<>("a", 2, false),
                        new Line.Row<>("apple"),
                        new Line.Row<>("avocado"),
                        new Line.Head<>("p", 2, true));
    }
}
