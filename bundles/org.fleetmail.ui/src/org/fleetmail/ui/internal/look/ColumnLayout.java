package org.fleetmail.ui.internal.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of a table are shown, in what order and how wide. It knows no widget.
 *
 * @param columns from left to right; hidden ones keep their place and width
 */
public record ColumnLayout(List<Column> columns) {
    private static final Pattern COLUMN = Pattern.compile("([^:;]+):([0-9]{1,4}):(shown|hidden)");
    private static final int NARROWEST = 20;

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param id its identity, without colon and semicolon
     * @param width in pixels, for letters of the usual size
     */
    public record Column(String id, int width, boolean shown) {}

    /** Reads what {@link #text} wrote; what cannot be read is left out. */
    public static ColumnLayout parse(String text) {
        return new ColumnLayout(Arrays.stream(text.split(";"))
                .map(COLUMN::matcher)
                .filter(Matcher::matches)
                .map(found -> new Column(
                        found.group(1),
                        Math.max(NARROWEST, Integer.parseInt(found.group(2))),
                        found.group(3).equals("shown")))
                .toList());
    }

    /** In one line, for preferences. */
    public String text() {
        return columns.stream()
                .map(column -> column.id() + ":" + column.width() + ":" + (column.shown() ? "shown" : "hidden"))
                .collect(Collectors.joining(";"));
    }

    /** The same for a table that has these columns: others are dropped, and those that are new stand at the end. */
    public ColumnLayout fitting(ColumnLayout standard) {
        Stream<Column> known =
                columns.stream().filter(column -> standard.find(column.id()).isPresent());
        Stream<Column> fresh =
                standard.columns.stream().filter(column -> find(column.id()).isEmpty());
        ColumnLayout fitted = new ColumnLayout(Stream.concat(known, fresh).toList());
        return fitted.columns.stream().anyMatch(Column::shown) ? fitted : standard;
    }

    /** The column of an identity. */
    public Optional<Column> find(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** Shows a column or hides it; the last one that is shown stays. */
    public ColumnLayout with(String id, boolean shown) {
        Predicate<Column> other = column -> column.shown() && !column.id().equals(id);
        if (!shown && columns.stream().noneMatch(other)) {
            return this;
        }
        return new ColumnLayout(columns.stream()
                .map(column -> column.id().equals(id) ? new Column(id, column.width(), shown) : column)
                .toList());
    }

    /** Moves the column at a place by so many places, as far as there are any. */
    public ColumnLayout moved(int from, int by) {
        List<Column> moved = new ArrayList<>(columns);
        Column column = moved.remove(from);
        moved.add(Math.clamp(from + (long) by, 0, moved.size()), column);
        return new ColumnLayout(moved);
    }
}
