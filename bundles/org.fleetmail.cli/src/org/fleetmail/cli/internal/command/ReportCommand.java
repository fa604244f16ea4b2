package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.reporting.Reporting;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.journal.ChainCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "-o", paramLabel = "DIR", required = true, descriptionKey = "option.report-folder")
    private Path folder;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT,…",
            hideParamSyntax = true,
            defaultValue = "HTML",
            descriptionKey = "option.report-format")
    private Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        fleet.demand(spec);
        return session.status(fleet.open(session).then(this::report));
    }

    private Outcome<Integer> report(Selection selection) {
        Outcome<ChainCheck> journal =
                RunWork.withStore(session, store -> store.journal().verify());
        Reporting.Subject subject =
                new Reporting.Subject(selection.fleet(), selection.path(), selection.query(), selection.devices());
        return summary()
                .then(about -> new Reporting(session).write(subject, about, journal, folder, formats))
                .map(files -> {
                    files.forEach(file -> session.print(file.toString()));
                    return session.ended(true);
                });
    }

    private Outcome<Optional<RunSummary>> summary() {
        return run.map(name -> RunWork.<RunSummary>with(session, rollouts -> rollouts.show(name))
                        .map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }
}
