package org.fleetmail.report.making;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.report.evidence.EvidenceSource;
import org.fleetmail.report.evidence.EvidenceWriter;
import org.fleetmail.report.evidence.Extract;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;

/**
 * Writes a report and its evidence into a folder, under names with the time it was made at.
 *
 * @param folder where to; made where it is missing
 * @param language of its texts
 */
public record ReportFiles(Path folder, Locale language) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Writes the report in each of the formats; {@code CANCELLED} where not all were begun. */
    public Outcome<List<Path>> write(ReportSource source, Set<ReportFormat> formats, Cancellation cancellation) {
        ReportContent content = ReportContent.of(source);
        Outcome<List<Path>> files = Outcome.done(List.of());
        for (ReportFormat format : formats) {
            files = files.then(before -> cancellation.isCancelled()
                    ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, source.file(), ""))
                    : new Reports()
                            .write(content, language, format, folder, name(source))
                            .map(file -> with(before, file)));
        }
        return files;
    }

    /**
     * Writes the evidence beside the report.
     *
     * @param written the files of the report
     * @return them and the evidence
     */
    public Outcome<List<Path>> evidence(
            ReportSource source, Extract extract, List<Path> written, Seal seal, EvidenceForm form) {
        String name = name(source) + "-evidence" + (form == EvidenceForm.ZIP ? ".zip" : "");
        return EvidenceWriter.write(
                        new EvidenceSource(source, extract, written), language, seal, form, folder.resolve(name))
                .map(evidence -> with(written, evidence));
    }

    private static String name(ReportSource source) {
        return "fleetmail-report-" + STAMP.format(source.madeAt());
    }

    private static List<Path> with(List<Path> files, Path file) {
        return Stream.concat(files.stream(), Stream.of(file)).toList();
    }
}
