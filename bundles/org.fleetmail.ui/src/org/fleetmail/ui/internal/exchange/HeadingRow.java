package org.fleetmail.ui.internal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fleetmail.exchange.Mapping;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetRow;

/**
 * A column of a table and what it means.
 *
 * @param index its place, the first being 0
 * @param heading its heading
 * @param example what the first row has in it
 * @param meant which column of ours it is
 */
record HeadingRow(int index, String heading, String example, Optional<Column> meant) {
    static List<HeadingRow> of(Mapping mapping, Optional<SheetRow> first) {
        return IntStream.range(0, mapping.headings().size())
                .mapToObj(index -> new HeadingRow(
                        index,
                        mapping.headings().get(index),
                        first.map(row -> row.cell(index)).orElse(""),
                        mapping.columns().get(index)))
                .toList();
    }

    String letters() {
        return Sheet.letters(index);
    }

    String meaning() {
        return meant.map(column -> column.label().in(Locale.getDefault())).orElse(Messages.Import_not_taken);
    }
}
