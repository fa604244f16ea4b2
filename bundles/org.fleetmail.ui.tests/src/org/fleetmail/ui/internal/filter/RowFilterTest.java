package org.fleetmail.ui.internal.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.junit.jupiter.api.Test;

class RowFilterTest {
    private record Printer(String name, String address, String port, String tags) {}

    private static final List<LiveColumn<Printer>> COLUMNS = List.of(
            LiveColumn.of("devices.name", "Name", 10, Printer::name),
            LiveColumn.of("devices.address", "IP address", 10, Printer::address),
            LiveColumn.of("devices.port", "ポート", 10, Printer::port),
            LiveColumn.of("devices.tags", "Tags", 10, Printer::tags));

    private static final Printer LOBBY = new Printer("Front desk", "10.0.0.9", "25", "tokyo; floor-1");
    private static final Printer STORE = new Printer("Store", "10.0.0.10", "587", "osaka; floor-11");
    private static final Printer NEW = new Printer("25-sheet feeder", "2001:db8::1", "", "");

    private static List<String> names(String line) {
        return List.of(LOBBY, STORE, NEW).stream()
                .filter(RowFilter.of(line, COLUMNS))
                .map(Printer::name)
                .toList();
    }

    private static final String[] ALL = {"Front desk", "Store", "25-sheet feeder"};

    @Test
    void an_empty_line_shows_everything() {
        assertThat(names("  ")).containsExactly(ALL);
        assertThat(RowFilter.of(" ", COLUMNS).isEmpty()).isTrue();
    }

    @Test
    void a_word_occurs_in_any_column_whatever_its_capitals() {
        assertThat(names("25")).containsExactly("Front desk", "25-sheet feeder");
        assertThat(names("FLOOR-1")).containsExactly("Front desk", "Store");
        assertThat(names("floor osaka")).containsExactly("Store");
        assertThat(names("\"front desk\"")).containsExactly("Front desk");
        assertThat(names("\"desk front\"")).isEmpty();
    }

    @Test
    void a_column_is_named_by_its_head_or_its_identity() {
        assertThat(names("port:25")).containsExactly("Front desk");
        assertThat(names("ポート:25")).containsExactly("Front desk");
        assertThat(names("IPaddress:0.10")).containsExactly("Store");
        assertThat(names("\"ip address\":0.10")).containsExactly("Store");
    }

    @Test
    void equals_compares_the_whole_cell_or_one_of_what_it_lists() {
        assertThat(names("tags=floor-1")).containsExactly("Front desk");
        assertThat(names("port=58")).isEmpty();
        assertThat(names("port!=25")).containsExactly("Store", "25-sheet feeder");
        assertThat(names("port=")).containsExactly("25-sheet feeder");
        assertThat(names("port!=")).containsExactly("Front desk", "Store");
    }

    @Test
    void less_and_more_take_digits_as_numbers_and_no_empty_cell() {
        assertThat(names("port<100")).containsExactly("Front desk");
        assertThat(names("port>=587")).containsExactly("Store");
        assertThat(names("port<=25")).containsExactly("Front desk");
        assertThat(names("address>10.0.0.9 address<11")).containsExactly("Store");
    }

    @Test
    void one_of_several_values_and_the_opposite_can_be_asked_for() {
        assertThat(names("port=25|587")).containsExactly("Front desk", "Store");
        assertThat(names("-tokyo")).containsExactly("Store", "25-sheet feeder");
        assertThat(names("-tags:floor")).containsExactly("25-sheet feeder");
        assertThat(names("-\"front desk\"")).containsExactly("Store", "25-sheet feeder");
    }

    @Test
    void signs_of_full_width_mean_the_same() {
        assertThat(names("ポート！＝25")).containsExactly("Store", "25-sheet feeder");
        assertThat(names("floor　osaka")).containsExactly("Store");
    }

    @Test
    void what_names_no_column_is_a_word() {
        assertThat(names("2001:db8::1")).containsExactly("25-sheet feeder");
        assertThat(names("nobody:25")).isEmpty();
    }

    @Test
    void what_is_not_typed_to_its_end_hides_nothing() {
        for (String line : new String[] {"port:", "port<", "-port:", "\"", "-\"", "tags:\""}) {
            assertThat(names(line)).as(line).containsExactly(ALL);
        }
    }

    @Test
    void texts_that_no_column_shows_can_be_looked_in_too() {
        assertThat(RowFilter.of("secret-rule", COLUMNS, List.of(printer -> "Secret-Rule"))
                        .test(LOBBY))
                .isTrue();
    }

    @Test
    void the_offered_name_of_a_column_names_it() {
        COLUMNS.forEach(column -> assertThat(RowFilter.of(RowFilter.nameOf(column) + "=none", COLUMNS)
                        .test(LOBBY))
                .as(column.title())
                .isFalse());
        LiveColumn<Printer> odd = LiveColumn.of("devices.odd", "Port <25>: \"old\"", 5, Printer::port);
        assertThat(RowFilter.of(RowFilter.nameOf(odd) + "=25", List.of(odd)).test(LOBBY))
                .isTrue();
    }
}
