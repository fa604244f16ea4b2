package org.fleetmail.report.evidence;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.report.ReportSource;

/**
 * What the evidence beside a report is made from.
 *
 * @param report what the report was made from
 * @param extract what of the journal and of the plans belongs to it
 * @param written the files and folders of the report; all beside the evidence
 */
public record EvidenceSource(ReportSource report, Extract extract, List<Path> written) {
    public EvidenceSource {
        written = List.copyOf(written);
    }
}
