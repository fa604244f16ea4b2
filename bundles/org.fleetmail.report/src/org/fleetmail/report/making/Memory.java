package org.fleetmail.report.making;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.LastChange;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PastReportJson;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.Touch;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.store.run.Run;

/**
 * What the store says to a report.
 *
 * @param journal what the examination of the journal found
 * @param lastChanges when devices were changed last, by their identity; empty where the store cannot tell
 * @param earlier what is remembered of the reports before about the same selection, newest first
 */
public record Memory(Outcome<ChainCheck> journal, Map<String, LastChange> lastChanges, List<PastReport> earlier) {
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
        return new Memory(store.journal().verify(), lastChanges(store), earlier);
    }

    private static Map<String, LastChange> lastChanges(Store store) {
        Map<String, Run> runs = store.runs().all().toOptional().orElse(List.of()).stream()
                .collect(Collectors.toMap(Run::id, Function.identity()));
        Map<String, LastChange> changes = new HashMap<>();
        for (Touch touch : store.journal().lastTouches().toOptional().orElse(List.of())) {
            Optional.ofNullable(runs.get(touch.run()))
                    .ifPresent(run ->
                            changes.put(touch.device(), new LastChange(touch.at(), run.id(), run.who(), run.note())));
        }
        return changes;
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
