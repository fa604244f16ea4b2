package org.fleetmail.report.table;

import java.time.Instant;
import java.time.ZoneId;

/** What stands in one place of a table, with its type, so that a spreadsheet can sort and filter it. */
public sealed interface Cell {
    /** Nothing is known, or nothing applies. */
    Cell NONE = new Text("");

    /**
     * A text. It may come from a device or a server and is never a formula.
     *
     * @param text as it is
     */
    record Text(String text) implements Cell {}

    /**
     * A whole number.
     *
     * @param number in the unit its column says
     */
    record Number(long number) implements Cell {}

    /**
     * A moment.
     *
     * @param instant written in UTC
     * @param zone in which the clocks go where the row belongs
     */
    record Moment(Instant instant, ZoneId zone) implements Cell {}

    /**
     * A box that a person ticks.
     *
     * @param ticked whether it is ticked
     */
    record Tick(boolean ticked) implements Cell {}

    /** As words for people. */
    default String words() {
        return switch (this) {
            case Text(String text) -> text;
            case Number(long number) -> String.valueOf(number);
            case Moment(Instant instant, ZoneId zone) -> instant.toString();
            case Tick(boolean ticked) -> ticked ? "x" : "";
        };
    }

    static Cell of(String text) {
        return text.isEmpty() ? NONE : new Text(text);
    }

    static Cell of(long number) {
        return new Number(number);
    }
}
