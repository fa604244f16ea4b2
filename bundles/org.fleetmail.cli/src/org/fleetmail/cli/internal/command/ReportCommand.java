package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.reporting.EvidenceJson;
import org.fleetmail.cli.internal.reporting.EvidenceText;
import org.fleetmail.cli.internal.reporting.Reporting;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.TrustFile;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.evidence.EvidenceCheck;
import org.fleetmail.report.evidence.EvidenceExamination;
import org.fleetmail.report.evidence.Extract;
import org.fleetmail.report.making.DemandedRuleSets;
import org.fleetmail.report.making.Memory;
import org.fleetmail.report.making.ReportFiles;
import org.fleetmail.report.making.ReportSubject;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.rollout.run.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report: what devices are set to, what they answer, and the endpoints they talk to. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FleetOptions fleet;

    @Option(names = "--run", paramLabel = "RUN", descriptionKey = "option.report-run")
    private Optional<String> run = Optional.empty();

    @Mixin
    private ReportShape shape;

    @Mixin
    private EvidenceOptions evidence;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        fleet.demand(spec);
        shape.demand(spec);
        evidence.demandSense(spec);
        return session.status(evidence.seal(session.secrets())
                .then(seal -> fleet.open(session)
                        .then(this::look)
                        .then(source -> write(source, seal))
                        .map(files -> {
                            files.forEach(file -> session.print(file.toString()));
                            return session.ended(true);
                        })));
    }

    @Command(name = "verify")
    int verify(
            @Parameters(paramLabel = "DIR|ZIP", descriptionKey = "option.evidence-place") Path place,
            @Option(names = "--trust", paramLabel = "FILE.pem", descriptionKey = "option.evidence-trust")
                    List<Path> trust,
            @Option(names = "--journal", descriptionKey = "option.evidence-journal") boolean journal,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            defaultValue = "TEXT",
                            descriptionKey = "option.format")
                    Format format) {
        return session.status(TrustFile.readAll(trust == null ? List.of() : trust)
                .then(trusted ->
                        EvidenceExamination.of(place, trusted, session.clock().instant()))
                .then(check -> journal ? beside(check) : Outcome.done(check))
                .map(check -> {
                    tell(check, format);
                    return session.ended(check.defects().isEmpty());
                }));
    }

    private void tell(EvidenceCheck check, Format format) {
        switch (format) {
            case TEXT -> new EvidenceText(session).print(check);
            case JSON -> session.print(Json.pretty(EvidenceJson.of(check, session.language())));
        }
    }

    private Outcome<EvidenceCheck> beside(EvidenceCheck check) {
        return RunWork.withStore(session, store -> check.against(store.journal()));
    }

    private Outcome<ReportSource> look(Selection selection) {
        Memory memory = switch (RunWork.withStore(
                session, store -> Outcome.done(Memory.of(store, selection.fleet(), selection.query())))) {
            case Outcome.Done<Memory>(Memory known) -> known;
            case Outcome.Failed<Memory>(Trouble trouble) -> new Memory(Outcome.failed(trouble), Map.of(), List.of());
        };
        return DemandedRuleSets.of(shape.rules(), selection.fleet())
                .map(sets -> new ReportSubject(
                        selection.fleet(), selection.path(), selection.query(), selection.devices(), sets))
                .then(subject -> summary().then(about -> new Reporting(session).look(subject, about, memory)));
    }

    private Outcome<List<Path>> write(ReportSource source, Seal seal) {
        ReportFiles files = new ReportFiles(shape.folder(), session.language());
        return files.write(source, shape.formats(), session.cancellation())
                .then(written -> evidence.form()
                        .map(form -> RunWork.withStore(session, store -> Extract.of(source, store))
                                .then(extract -> files.evidence(source, extract, written, seal, form)))
                        .orElseGet(() -> Outcome.done(written)))
                .map(written -> {
                    remember(source);
                    return written;
                });
    }

    /** The report is written all the same; the next one only has nothing to compare with. */
    private void remember(ReportSource source) {
        if (RunWork.withStore(session, store -> Memory.keep(source, store))
                instanceof Outcome.Failed<Void>(Trouble trouble)) {
            session.failed(trouble);
        }
    }

    private Outcome<Optional<RunSummary>> summary() {
        return run.map(name -> RunWork.<RunSummary>with(session, rollouts -> rollouts.show(name))
                        .map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }
}
