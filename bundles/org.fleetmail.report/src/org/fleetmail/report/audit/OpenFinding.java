package org.fleetmail.report.audit;

import java.time.Instant;
import java.time.ZoneId;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.mark.Mark;

/**
 * Something that is to be mended, and by whom.
 *
 * @param element identity of the device, endpoint or other element
 * @param name the same for people
 * @param severity how bad it is
 * @param level the same for people
 * @param rule stable identity of the rule
 * @param text what is so
 * @param remedy what to do
 * @param firstSeen the first report of an unbroken row of reports in which it stands
 * @param lastSeen when it was seen last
 * @param zone in which the clocks of its site go
 * @param owner who mends it, empty where nobody was named
 * @param due until when, as yyyy-mm-dd, empty where no day was named
 */
public record OpenFinding(
        String element,
        String name,
        Severity severity,
        Mark level,
        String rule,
        Sentence text,
        Sentence remedy,
        Instant firstSeen,
        Instant lastSeen,
        ZoneId zone,
        String owner,
        String due) {
    /** What stays the same from report to report. */
    public String key() {
        return element + " " + rule;
    }
}
