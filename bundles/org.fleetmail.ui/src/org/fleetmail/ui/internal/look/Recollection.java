package org.fleetmail.ui.internal.look;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows that were selected when a table was last left. They are looked for a few times, since rows may come in slices; a
 * table may show something else by now.
 *
 * @param names what they are known by
 * @param name what a row is known by
 * @param times how often they are looked for
 */
record Recollection<R>(Set<String> names, Function<R, String> name, int times) {
    private static final int SLICES = 2;

    Recollection(Set<String> names, Function<R, String> name) {
        this(names, name, SLICES);
    }

    static <R> Recollection<R> nothing() {
        return new Recollection<>(Set.of(), String::valueOf, 0);
    }

    /** What is still to be looked for after rows were looked through in vain. */
    Recollection<R> inVain() {
        return times > 1 ? new Recollection<>(names, name, times - 1) : nothing();
    }

    /** Those of these rows. */
    Stream<R> in(Stream<R> rows) {
        return names.isEmpty() ? Stream.empty() : rows.filter(row -> names.contains(name.apply(row)));
    }
}
