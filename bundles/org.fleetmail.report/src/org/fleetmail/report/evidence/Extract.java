package org.fleetmail.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Device;
import org.fleetmail.report.LastChange;
import org.fleetmail.report.ReportSource;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.Run;

/**
 * What of the journal and of the plans belongs to a report.
 *
 * @param entries entries of the journal, oldest first
 * @param plans plans as JSON, by the path of their file in the evidence
 */
public record Extract(List<JournalEntry> entries, Map<String, String> plans) {
    private static final String PLAN = "plan.json";

    public Extract {
        entries = List.copyOf(entries);
        plans = Map.copyOf(plans);
    }

    /** Of the run the report is about; of a report about none, of the runs that changed its devices last. */
    public static Outcome<Extract> of(ReportSource report, Store store) {
        if (report.run().isPresent()) {
            Run run = report.run().get().run();
            return store.journal().ofRun(run.id()).map(entries -> new Extract(entries, Map.of(PLAN, run.plan())));
        }
        List<String> runs = report.devices().stream()
                .map(Device::getId)
                .map(report.lastChanges()::get)
                .filter(Objects::nonNull)
                .map(LastChange::run)
                .distinct()
                .toList();
        return ofRuns(runs, store);
    }

    private static Outcome<Extract> ofRuns(List<String> runs, Store store) {
        List<JournalEntry> entries = new ArrayList<>();
        Map<String, String> plans = new TreeMap<>();
        for (String id : runs) {
            Outcome<Run> found = store.runs()
                    .find(id)
                    .then(run -> store.journal().ofRun(id).map(own -> {
                        entries.addAll(own);
                        plans.put("plans/" + id + ".json", run.plan());
                        return run;
                    }));
            if (found instanceof Outcome.Failed<Run>(Trouble trouble)) {
                return Outcome.failed(trouble);
            }
        }
        entries.sort(Comparator.comparingLong(JournalEntry::sequence));
        return Outcome.done(new Extract(entries, plans));
    }
}
