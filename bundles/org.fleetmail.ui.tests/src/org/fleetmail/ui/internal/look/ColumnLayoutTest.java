package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fleetmail.ui.internal.look.ColumnLayout.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnLayoutTest {
    private final Column host = new Column("host", 200, true);
    private final Column grade = new Column("grade", 60, true);
    private final Column days = new Column("days", 80, true);
    private final ColumnLayout standard = new ColumnLayout(List.of(host, grade, days));

    @Test
    void what_was_kept_is_read_again() {
        ColumnLayout left = standard.moved(2, -2).with("grade", false);
        assertThat(ColumnLayout.parse(left.text()).fitting(standard)).isEqualTo(left);
        assertThat(left.columns()).extracting(Column::id).containsExactly("days", "host", "grade");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";;",
                "host",
                "host:wide:shown",
                "host:99999:shown",
                "other:10:shown",
                "host:200:hidden;grade:60:hidden;days:80:hidden"
            })
    void what_cannot_be_used_leaves_the_table_as_delivered(String kept) {
        assertThat(ColumnLayout.parse(kept).fitting(standard)).isEqualTo(standard);
    }

    @Test
    void columns_that_came_with_an_update_stand_at_the_end_and_those_that_went_are_dropped() {
        ColumnLayout fitted = ColumnLayout.parse("gone:10:shown;days:100:shown").fitting(standard);
        assertThat(fitted.columns()).containsExactly(new Column("days", 100, true), host, grade);
    }

    @Test
    void one_column_always_stays() {
        ColumnLayout one = standard.with("host", false).with("grade", false);
        assertThat(one.with("days", false)).isEqualTo(one);
    }

    @Test
    void nothing_moves_past_the_ends() {
        assertThat(standard.moved(0, -1)).isEqualTo(standard);
        assertThat(standard.moved(2, 5)).isEqualTo(standard);
    }

    @Test
    void a_column_that_was_made_too_narrow_to_be_seen_comes_back_visible() {
        assertThat(ColumnLayout.parse("days:0:shown").columns().getFirst().width())
                .isPositive();
    }
}
