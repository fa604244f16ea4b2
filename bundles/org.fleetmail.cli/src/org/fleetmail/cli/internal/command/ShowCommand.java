package org.fleetmail.cli.internal.command;

import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.rollout.run.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what became of each device in a run. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "RUN", descriptionKey = "option.run")
    private String run;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(RunWork.<RunSummary>with(session, rollouts -> rollouts.show(run))
                .map(summary -> {
                    RunWork.write(summary, session, format);
                    return ExitStatus.DONE.code();
                }));
    }
}
