package org.fleetmail.exchange.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of a sheet that are merged down over several rows. The rows are asked for once each, from the top down. */
final class MergedCells {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private record Range(int column, int first, int last) {}

    private record Held(Range range, String value) {}

    private final Queue<Range> ahead = new PriorityQueue<>(Comparator.comparingInt(Range::first));
    private final List<Held> held = new ArrayList<>();

    /** Notes a range such as {@code B2:B5}; one that is merged across a row only needs nothing. */
    void add(String reference) {
        Matcher range = RANGE.matcher(reference);
        if (range.matches() && !range.group(2).equals(range.group(4))) {
            ahead.add(new Range(
                    column(range.group(1)), Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4))));
        }
    }

    int size() {
        return ahead.size();
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    /** Fills in what a row takes from merged cells above it; the columns that took something. */
    List<Integer> complete(int row, List<String> cells) {
        held.removeIf(merged -> merged.range().last() < row);
        List<Integer> taken = new ArrayList<>();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            held.stream().filter(merged -> !merged.value().isBlank()).forEach(merged -> {
                fill(cells, merged.range().column(), merged.value());
                taken.add(merged.range().column());
            });
        }
        while (!ahead.isEmpty() && ahead.peek().first() <= row) {
            Range begun = ahead.remove();
            held.add(new Held(begun, begun.column() < cells.size() ? cells.get(begun.column()) : ""));
        }
        return taken;
    }

    private static void fill(List<String> cells, int column, String value) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }
}
