package org.fleetmail.cli.internal.command;

import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Continues a run that was interrupted or stopped; devices under way are read first. */
@Command(name = "resume")
final class ResumeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "RUN", descriptionKey = "option.run")
    private String run;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.note")
    private String note;

    @Mixin
    private Consent consent;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    ResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(RunWork.run(
                session,
                format,
                (rollouts, progress) -> rollouts.resume(run, consent.options(note), progress, session.cancellation())));
    }
}
