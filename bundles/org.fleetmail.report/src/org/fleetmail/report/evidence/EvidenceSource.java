package org.fleetmail.report.evidence;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.report.ReportSource;
import org.fleetmail.store.journal.JournalEntry;

/**
 * What the evidence beside a report is made from.
 *
 * @param report what the report was made from
 * @param journal entries of the journal that belong to it, oldest first
 * @param written the files and folders of the report; all beside the evidence
 */
public record EvidenceSource(ReportSource report, List<JournalEntry> journal, List<Path> written) {
    public EvidenceSource {
        journal = List.copyOf(journal);
        written = List.copyOf(written);
    }
}
