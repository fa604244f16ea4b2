package org.fleetmail.cli.internal.reporting;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.reading.Reading;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.making.FleetLook;
import org.fleetmail.report.making.Gathering;
import org.fleetmail.report.making.LookListener;
import org.fleetmail.report.making.Memory;
import org.fleetmail.report.making.ReportFiles;
import org.fleetmail.report.making.ReportSubject;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.journal.ChainCheck;

/** Gathers what a report is made from, and shows on the terminal how far that is. */
public final class Reporting {
    private final Session session;
    private final Gathering gathering;

    public Reporting(Session session) {
        this.session = session;
        gathering = gathering(session);
    }

    /** What looks at the devices and endpoints of a report. */
    public static Gathering gathering(Session session) {
        return new Gathering(
                session.equipment(),
                session.verifier(),
                session.preferences(),
                session.parts().rules(),
                session.clock(),
                session.version());
    }

    /** Reads the devices and asks the endpoints; {@code CANCELLED} where that was not finished. */
    public Outcome<ReportSource> look(ReportSubject subject, Optional<RunSummary> run, Memory memory) {
        Progress progress = session.terminal().progress();
        Outcome<ReportSource> source = gathering.gather(subject, run, memory, progress::at, session.cancellation());
        progress.finish();
        return source;
    }

    /** Writes the page about devices that were read a moment ago. */
    public Outcome<Path> page(
            ReportSubject subject, List<Reading> readings, RunSummary run, Outcome<ChainCheck> journal, Path folder) {
        FleetLook look = new FleetLook(
                readings.stream()
                        .collect(Collectors.toMap(reading -> reading.device().getId(), Reading::state)),
                readings.stream()
                        .filter(Reading::open)
                        .map(reading -> reading.device().getId())
                        .collect(Collectors.toSet()),
                gathering.endpoints(subject, LookListener.NONE, session.cancellation()));
        ReportSource source = gathering.join(subject, look, Optional.of(run), new Memory(journal, Map.of(), List.of()));
        return new ReportFiles(folder, session.language())
                .write(source, Set.of(ReportFormat.HTML), session.cancellation())
                .map(List::getFirst);
    }
}
