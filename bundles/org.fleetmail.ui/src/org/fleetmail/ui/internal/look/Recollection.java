package org.fleetmail.ui.internal.look;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows that were selected when a table was last left.
 *
 * @param names what they are known by
 * @param name what a row is known by
 */
record Recollection<R>(Set<String> names, Function<R, String> name) {
    static <R> Recollection<R> nothing() {
        return new Recollection<>(Set.of(), String::valueOf);
    }

    /** Those of these rows. */
    Stream<R> in(Stream<R> rows) {
        return names.isEmpty() ? Stream.empty() : rows.filter(row -> names.contains(name.apply(row)));
    }
}
