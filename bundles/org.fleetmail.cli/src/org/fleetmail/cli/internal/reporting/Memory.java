package org.fleetmail.cli.internal.reporting;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PastReportJson;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.observation.Observation;

/**
 * What the store says to a report.
 *
 * @param journal what the examination of the journal found
 * @param earlier what is remembered of the reports before about the same selection, newest first
 */
public record Memory(Outcome<ChainCheck> journal, List<PastReport> earlier) {
    private static final int MOST = 24;

    /** Asks the store. A report that cannot be understood, as one of a newer version, is left out. */
    public static Memory of(Store store, Fleet fleet, String query) {
        List<PastReport> earlier = store
                .observations()
                .history(PastReport.KIND, ReportSource.subject(fleet, query), MOST)
                .toOptional()
                .orElse(List.of())
                .stream()
                .map(Observation::json)
                .map(PastReportJson::read)
                .flatMap(Optional::stream)
                .toList();
        return new Memory(store.journal().verify(), earlier);
    }

    /** Has a report remembered. */
    public static Outcome<Void> keep(ReportSource source, Store store) {
        return store.observations()
                .keep(new Observation(
                        PastReport.KIND,
                        ReportSource.subject(source.fleet(), source.query()),
                        source.madeAt(),
                        PastReportJson.write(source.remembrance())));
    }
}
