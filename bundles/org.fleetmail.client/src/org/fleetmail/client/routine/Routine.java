package org.fleetmail.client.routine;

import java.util.List;
import org.fleetmail.client.internal.data.DataFile;
import org.fleetmail.client.matrix.Wording;

/**
 * Something to look at again and again.
 *
 * @param id short name
 * @param days how many days after it was looked at it is due again
 * @param text what to look at
 * @param how with which command, or what to do
 */
public record Routine(String id, int days, Wording text, Wording how) {
    /** Those that come with the product, the most frequent first. */
    public static List<Routine> shipped() {
        return Shipped.ALL;
    }

    private record File(String format, List<Routine> routines) {}

    private static final class Shipped {
        private static final List<Routine> ALL = List.copyOf(
                new DataFile(Routine.class, "routines.yaml").as(File.class).routines());
    }
}
