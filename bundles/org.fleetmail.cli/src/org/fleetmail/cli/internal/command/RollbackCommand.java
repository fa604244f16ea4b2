package org.fleetmail.cli.internal.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.plan.PlanText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.rollout.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings back what devices had before a run. */
@Command(name = "rollback")
final class RollbackCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", descriptionKey = "option.run")
    private String run;

    @Option(names = "--select", paramLabel = "QUERY", defaultValue = "", descriptionKey = "option.select")
    private String query;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "option.note")
    private Optional<String> note = Optional.empty();

    @Mixin
    private Consent consent;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    RollbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.status(RunWork.<Plan>with(session, rollouts -> rollouts.planRollback(run, query))
                .then(this::apply));
    }

    private Outcome<Integer> apply(Plan plan) {
        PlanText text = new PlanText(session);
        session.terminal().err().line(text.counts(plan));
        String why =
                note.orElseGet(() -> Texts.of(RollbackCommand.class).get(session.language(), "rollback.note", run));
        return consent.ask(spec, session, plan)
                .then(given -> RunWork.run(
                        session,
                        format,
                        (rollouts, progress) ->
                                rollouts.apply(plan, consent.options(why), progress, session.cancellation())));
    }
}
