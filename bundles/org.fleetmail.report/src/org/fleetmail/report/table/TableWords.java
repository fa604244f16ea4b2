package org.fleetmail.report.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.device.profile.Words;
import org.fleetmail.report.mark.Mark;

/**
 * Titles, headings and words of tables.
 *
 * @param language what they are said in
 */
record TableWords(Locale language) {
    Table table(String id, List<Column> columns, Iterable<List<Cell>> rows) {
        return new Table(id, text("table." + id), columns, rows);
    }

    /** A table of things, each a row. */
    <T> Table table(String id, List<T> things, List<Place<T>> places) {
        return table(
                id,
                places.stream().map(Place::column).toList(),
                things.stream()
                        .map(thing -> places.stream()
                                .map(place -> place.cell().apply(thing))
                                .toList())
                        .toList());
    }

    /** A column with what stands in it. */
    <T> Place<T> place(String key, int width, Function<T, Cell> cell) {
        return new Place<>(column(key, width), cell);
    }

    /** A column of moments with what stands in it. */
    <T> Place<T> time(String key, int width, Function<T, Cell> cell) {
        return new Place<>(time(key, width), cell);
    }

    /** A column whose identity is the key after its first point. */
    Column column(String key, int width) {
        String id = key.substring(key.indexOf('.') + 1).replace('-', '_');
        return new Column(id, text(key), width);
    }

    /** The same for a column of moments. */
    Column time(String key, int width) {
        Column column = column(key, width);
        return new Column(column.id(), column.label(), width, true);
    }

    String text(String key, Object... arguments) {
        return Texts.of(TableWords.class).get(language, key, arguments);
    }

    String word(Mark mark) {
        return said(mark.word());
    }

    String said(Sentence sentence) {
        return sentence.in(language);
    }

    String said(Words words) {
        return words.in(language);
    }
}
