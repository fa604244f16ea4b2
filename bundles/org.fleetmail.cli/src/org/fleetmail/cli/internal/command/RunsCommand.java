package org.fleetmail.cli.internal.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.run.RunJson;
import org.fleetmail.cli.internal.run.RunWords;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the runs, and examines the journal where it is asked to. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Session session;

    @Option(names = "--verify", descriptionKey = "option.verify-journal")
    private boolean verify;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    RunsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(RunWork.withStore(session, this::list));
    }

    private Outcome<Integer> list(Store store) {
        Outcome<Optional<ChainCheck>> check =
                verify ? store.journal().verify().map(Optional::of) : Outcome.done(Optional.empty());
        return store.runs()
                .all()
                .then(runs -> check.map(found -> {
                    write(runs, found);
                    return session.ended(found.isEmpty() || found.get() instanceof ChainCheck.Intact);
                }));
    }

    private void write(List<Run> runs, Optional<ChainCheck> check) {
        if (format == Format.JSON) {
            session.print(Json.pretty(RunJson.of(runs, check)));
            return;
        }
        Paint paint = session.terminal().paint();
        Table table = Table.of(
                paint,
                text("runs.id"),
                text("runs.kind"),
                text("runs.at"),
                text("runs.state"),
                text("runs.who"),
                text("runs.note"));
        runs.forEach(run -> row(table, run));
        table.print(session.terminal().out(), "");
        check.ifPresent(found -> session.print(said(found, paint)));
    }

    private void row(Table table, Run run) {
        table.row(
                run.id(),
                RunWords.kind(run).in(session.language()),
                WHEN.format(run.startedAt().atZone(ZoneId.systemDefault())),
                RunWords.state(run).in(session.language()),
                run.who(),
                run.note());
    }

    private String said(ChainCheck check, Paint paint) {
        return switch (check) {
            case ChainCheck.Intact(long entries, String hash) -> paint.good(text("journal.intact", entries, hash));
            case ChainCheck.Broken(long sequence, var defect) ->
                paint.bad(text("journal.broken", sequence, text("journal." + defect.name())));
        };
    }

    private String text(String key, Object... arguments) {
        return Texts.of(RunsCommand.class).get(session.language(), key, arguments);
    }
}
