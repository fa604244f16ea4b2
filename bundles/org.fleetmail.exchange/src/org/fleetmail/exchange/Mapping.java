package org.fleetmail.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Headings;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.exchange.sheet.SheetRow;

/**
 * Which column of a table is which of ours.
 *
 * @param kind what the rows are about
 * @param headingRow number of the row with the headings, as a spreadsheet shows it
 * @param headings the headings
 * @param columns for each heading the column it means; empty for those that are not taken
 */
public record Mapping(Kind kind, int headingRow, List<String> headings, List<Optional<Column>> columns) {
    private static final int ROWS_TO_LOOK_AT = 20;

    public Mapping {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
    }

    /** What the headings say by themselves. The headings are the row, of the first twenty, in which most are known. */
    public static Mapping guess(Kind kind, Sheet sheet) {
        return guess(kind, sheet, Map.of());
    }

    /**
     * What the headings say, and what is remembered of them.
     *
     * @param remembered identities of columns by headings; an empty one says that the heading is not taken
     */
    public static Mapping guess(Kind kind, Sheet sheet, Map<String, String> remembered) {
        return sheet.rows().stream()
                .limit(ROWS_TO_LOOK_AT)
                .map(row -> of(kind, row, remembered))
                .max(Comparator.comparingLong(Mapping::taken)
                        .thenComparing(Mapping::headingRow, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The kind whose columns the headings of a table name most of. */
    public static Kind kindOf(Sheet sheet) {
        return List.of(Kind.values()).stream()
                .max(Comparator.<Kind>comparingLong(kind -> guess(kind, sheet).taken())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static Mapping of(Kind kind, SheetRow row, Map<String, String> remembered) {
        List<String> headings = row.cells().stream().map(Mapping::withoutMark).toList();
        List<Optional<Column>> columns = new ArrayList<>();
        for (String heading : headings) {
            Optional<Column> meant = remembered.containsKey(heading)
                    ? kind.column(remembered.get(heading))
                    : Headings.column(kind, heading);
            columns.add(meant.filter(column -> !columns.contains(Optional.of(column))));
        }
        return new Mapping(kind, row.number(), headings, columns);
    }

    /** Some programs put a {@code #} before the row with their headings. */
    private static String withoutMark(String heading) {
        return heading.startsWith("#") ? heading.substring(1).strip() : heading;
    }

    /** How many columns of the table are taken. */
    public long taken() {
        return columns.stream().flatMap(Optional::stream).count();
    }

    /** The same with another meaning of one column; what meant it before is not taken any more. */
    public Mapping with(int index, Optional<Column> meant) {
        List<Optional<Column>> changed = new ArrayList<>(columns);
        changed.replaceAll(known -> known.equals(meant) ? Optional.empty() : known);
        changed.set(index, meant);
        return new Mapping(kind, headingRow, headings, changed);
    }

    /** The place of a column in the table. */
    public Optional<Integer> indexOf(Column column) {
        int index = columns.indexOf(Optional.of(column));
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /**
     * What to remember without being told where: the columns that are taken, and known headings that are not. Anything
     * else may be a secret in the first row of a table that has no headings.
     */
    public Map<String, String> decided() {
        Map<String, String> decided = new LinkedHashMap<>(memory());
        decided.entrySet()
                .removeIf(entry -> entry.getValue().isEmpty()
                        && Headings.column(kind, entry.getKey()).isEmpty());
        return decided;
    }

    /** What every heading means, for the next table with such headings. */
    public Map<String, String> memory() {
        Map<String, String> memory = new LinkedHashMap<>();
        IntStream.range(0, headings.size())
                .filter(index -> !headings.get(index).isEmpty())
                .forEach(index -> memory.putIfAbsent(
                        headings.get(index), columns.get(index).map(Column::id).orElse("")));
        return memory;
    }

    /** Whether a row below the headings is another row of headings: some exports have one for people and one for programs. */
    boolean isHeading(SheetRow row) {
        long named = row.cells().stream()
                .filter(cell -> Headings.column(kind, cell).isPresent())
                .count();
        return named > 1
                && named * 2
                        > row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }
}
