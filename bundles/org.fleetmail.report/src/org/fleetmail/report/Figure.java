package org.fleetmail.report;

import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.mark.Mark;

/**
 * A number of a report, with what it counts.
 *
 * @param group what is divided, and by what
 * @param part the part; empty where it has no name
 * @param kind what is counted
 * @param from where its share of the part begins, 0 to 1
 * @param to where its share ends
 * @param items what it counts, one row each
 */
public record Figure(Sentence group, String part, Mark kind, double from, double to, List<Item> items) {
    public Figure {
        items = List.copyOf(items);
    }

    /**
     * A device, mail client, certificate or finding.
     *
     * @param id identity of the element it is about; empty where it is none of the fleet
     * @param name for people
     * @param detail what is to be said of it
     * @param findings what is to be mended there; where findings are counted, the one that is counted
     */
    public record Item(String id, String name, Sentence detail, List<OpenFinding> findings) {
        public Item {
            findings = List.copyOf(findings);
        }
    }

    /** The number itself. */
    public int number() {
        return items.size();
    }
}
