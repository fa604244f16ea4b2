package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.plan.PlanText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies a plan, wave by wave, and reads back every change. */
@Command(name = "apply")
final class ApplyCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN.json", descriptionKey = "option.plan-file")
    private Path file;

    @Option(names = "--note", paramLabel = "TEXT", required = true, descriptionKey = "option.note")
    private String note;

    @Mixin
    private Consent consent;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(PlanFile.read(file).then(this::apply));
    }

    private Outcome<Integer> apply(Plan plan) {
        session.terminal().err().line(new PlanText(session).counts(plan));
        return consent.ask(spec, session, plan)
                .then(given -> RunWork.run(
                        session,
                        format,
                        (rollouts, progress) ->
                                rollouts.apply(plan, consent.options(note), progress, session.cancellation())));
    }
}
