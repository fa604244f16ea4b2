package org.fleetmail.ui.internal.look;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which rows of a table are selected, whatever becomes of the lines they stand in: rows move, are replaced by newer ones, and
 * are not there yet when a table is shown again.
 */
final class KeptSelection<R> {
    private Set<Object> kept = Set.of();
    private Recollection<R> recollection = Recollection.nothing();
    private Function<R, Object> identity = row -> row;
    private boolean isNamed;

    /** What stays the same when a row is replaced; otherwise the row itself. */
    void identifiedBy(Function<R, Object> same) {
        identity = same;
        isNamed = true;
    }

    /** Selects rows of these names as soon as some are shown, unless others were selected by then. */
    void recall(Set<String> names, Function<R, String> name) {
        recollection = new Recollection<>(names, name);
    }

    /** These rows are selected; where there are none, those before are. */
    void keep(List<R> selected) {
        if (!selected.isEmpty()) {
            kept = identities(selected.stream());
            recollection = Recollection.nothing();
        }
    }

    /** Looks among rows that are shown now for those to recall; whether some were found, which are selected then. */
    boolean recallAmong(List<Line<R>> lines) {
        Set<Object> found = identities(recollection.in(Line.rows(lines)));
        if (!found.isEmpty()) {
            recollection = Recollection.nothing();
            kept = found;
        } else if (!lines.isEmpty()) {
            recollection = recollection.inVain();
        }
        return !found.isEmpty();
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** The lines of the selected rows. */
    int[] places(List<Line<R>> lines) {
        if (kept.isEmpty()) {
            return new int[0];
        }
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i) instanceof Line.Row<R>(R row) && kept.contains(identity.apply(row)))
                .toArray();
    }

    private Set<Object> identities(Stream<R> rows) {
        Set<Object> all = isNamed ? new HashSet<>() : Collections.newSetFromMap(new IdentityHashMap<>());
        rows.forEach(row -> all.add(identity.apply(row)));
        return all;
    }
}
