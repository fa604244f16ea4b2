package org.fleetmail.client.checklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.internal.data.DataFile;
import org.fleetmail.client.matrix.Wording;

/**
 * What the console must know of mail settings, and which of it is proven by tests.
 *
 * @param rows all rows, in the order of their subjects
 * @param proven identities of the rows whose tests exist; the rows' own tests carry the tag {@code row:ID}
 */
public record Checklist(List<Row> rows, Set<String> proven) {
    public Checklist {
        rows = List.copyOf(rows);
        proven = Set.copyOf(proven);
    }

    /**
     * One row.
     *
     * @param id letter of the subject and number
     * @param sources numbers of the guides it comes from
     * @param text what is so
     * @param misprint whether the source itself is wrong and that is what the row keeps
     */
    public record Row(String id, List<String> sources, Wording text, boolean misprint) {
        public Row {
            sources = List.copyOf(sources);
        }
    }

    /** The checklist of this version of the product. */
    public static Checklist shipped() {
        return Shipped.CHECKLIST;
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public boolean isProven(Row row) {
        return proven.contains(row.id());
    }

    private record File(String format, Set<String> proven, List<Entry> rows) {
        private Checklist checklist() {
            return new Checklist(rows.stream().map(Entry::row).toList(), proven);
        }
    }

    private record Entry(String id, List<String> from, boolean misprint, String en, String ja) {
        private Row row() {
            return new Row(id, from, new Wording(en, ja), misprint);
        }
    }

    private static final class Shipped {
        private static final Checklist CHECKLIST =
                new DataFile(Checklist.class, "checklist.yaml").as(File.class).checklist();
    }
}
