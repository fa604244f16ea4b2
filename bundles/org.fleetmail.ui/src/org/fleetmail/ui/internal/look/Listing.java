package org.fleetmail.ui.internal.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a person wants to see rows: some of them, in an order, in groups. It knows no widget.
 *
 * @param wanted which rows
 * @param order how they are sorted; empty leaves them as they are
 * @param group what rows of a group have in common; empty makes no groups
 * @param folded titles of groups whose rows are hidden
 */
public record Listing<R>(
        Predicate<R> wanted, Optional<Comparator<R>> order, Optional<Function<R, String>> group, Set<String> folded) {
    /** Everything as it comes. */
    public static <R> Listing<R> plain() {
        return new Listing<>(row -> true, Optional.empty(), Optional.empty(), Set.of());
    }

    public Listing {
        folded = Set.copyOf(folded);
    }

    /** The lines of these rows. Groups are sorted by their titles. */
    public List<Line<R>> of(List<R> rows) {
        return lines(chosen(rows));
    }

    /** Those of these rows that are wanted, as they come. */
    List<R> chosen(List<R> rows) {
        List<R> chosen = new ArrayList<>(rows.size());
        rows.stream().filter(wanted).forEach(chosen::add);
        return chosen;
    }

    /** The lines of rows that are wanted, which are sorted by it. */
    List<Line<R>> lines(List<R> chosen) {
        order.ifPresent(by -> RowOrder.of(by).sort(chosen));
        List<Line<R>> lines = new ArrayList<>(chosen.size());
        if (group.isEmpty()) {
            chosen.forEach(row -> lines.add(new Line.Row<>(row)));
        } else {
            groups(chosen).forEach((title, members) -> add(lines, title, members));
        }
        return lines;
    }

    /**
     * As many lines as {@link #lines} makes of rows that are wanted, of which so many at the beginning are the same: what
     * is in sight while the others are sorted. Empty where there is nothing to sort, or there are groups.
     */
    Optional<List<Line<R>>> beginning(int most, List<R> chosen) {
        return order.filter(by -> group.isEmpty())
                .map(by -> RowOrder.of(by).beginning(most, chosen).stream()
                        .<Line<R>>map(Line.Row::new)
                        .toList());
    }

    private Map<String, List<R>> groups(List<R> rows) {
        Map<String, List<R>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rows.forEach(row -> groups.computeIfAbsent(group.orElseThrow().apply(row), title -> new ArrayList<>())
                .add(row));
        return groups;
    }

    private void add(List<Line<R>> lines, String title, List<R> members) {
        boolean hidden = folded.contains(title);
        lines.add(new Line.Head<>(title, members.size(), hidden));
        if (!hidden) {
            members.forEach(row -> lines.add(new Line.Row<>(row)));
        }
    }
}
