package org.fleetmail.cli.internal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.run.HistoryJson;
import org.fleetmail.cli.internal.run.HistoryText;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.run.Moment;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what became of each device in a run, or everything that runs did to a device. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "RUN|DEVICE", descriptionKey = "option.run-or-device")
    private String name;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(RunWork.with(session, this::show));
    }

    private Outcome<Integer> show(Rollouts rollouts) {
        return switch (rollouts.show(name)) {
            case Outcome.Done<RunSummary>(RunSummary summary) -> {
                RunWork.write(summary, session, format);
                yield Outcome.done(ExitStatus.DONE.code());
            }
            case Outcome.Failed<RunSummary>(Trouble trouble)
            when trouble.code() == TroubleCode.RUN_UNKNOWN ->
                rollouts.history(name)
                        .then(moments -> moments.isEmpty() ? Outcome.failed(trouble) : Outcome.done(write(moments)));
            case Outcome.Failed<RunSummary>(Trouble trouble) -> Outcome.failed(trouble);
        };
    }

    private int write(List<Moment> moments) {
        switch (format) {
            case TEXT -> new HistoryText(session).print(moments);
            case JSON -> session.print(Json.pretty(HistoryJson.of(name, moments)));
        }
        return ExitStatus.DONE.code();
    }
}
