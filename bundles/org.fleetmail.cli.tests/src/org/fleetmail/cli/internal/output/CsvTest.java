package org.fleetmail.cli.internal.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(Csv.row(List.of("a", "b,c", "d\"e", "f\ng"))).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\"");
    }

    @Test
    void what_a_spreadsheet_would_run_is_made_a_text() {
        assertThat(Csv.row(List.of("=1+1", "+cmd", "@SUM(A1)", "-x", "\t=1")))
                .isEqualTo("'=1+1,'+cmd,'@SUM(A1),'-x,'\t=1");
    }

    @Test
    void numbers_stay_numbers() {
        assertThat(Csv.row(List.of("-3", "83"))).isEqualTo("-3,83");
    }
}
