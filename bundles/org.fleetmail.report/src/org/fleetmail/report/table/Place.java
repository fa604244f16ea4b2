package org.fleetmail.report.table;

import java.util.function.Function;

/**
 * A column, and what stands in it of a thing.
 *
 * @param column the column
 * @param cell what stands there
 */
record Place<T>(Column column, Function<T, Cell> cell) {}
