package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.plan.PlanText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.run.Point;
import org.fleetmail.rollout.run.Rollouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings back what devices had before a run, a wave of it, or at any point of their history. */
@Command(name = "rollback")
final class RollbackCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "0..1", descriptionKey = "option.run")
    private Optional<String> run = Optional.empty();

    @Option(names = "--to", paramLabel = "RUN|TIME", descriptionKey = "option.to")
    private Optional<String> point = Optional.empty();

    @Option(names = "--fleet", paramLabel = "FILE.fleet", descriptionKey = "option.fleet")
    private Optional<Path> fleet = Optional.empty();

    @Option(names = "--wave", paramLabel = "NAME", descriptionKey = "option.wave")
    private Optional<String> wave = Optional.empty();

    @Option(names = "--select", paramLabel = "QUERY", defaultValue = "", descriptionKey = "option.select")
    private String query;

    @Option(names = "--secret", paramLabel = "NAME", descriptionKey = "option.earlier-secret")
    private Optional<String> secret = Optional.empty();

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
        if (run.isPresent() == point.isPresent()) {
            throw WrongCall.of(spec, "rollback.one");
        }
        if (point.isPresent() && fleet.isEmpty()) {
            throw WrongCall.of(spec, "mistake.missing", "--fleet");
        }
        return session.status(RunWork.<Plan>with(session, this::plan).then(this::apply));
    }

    private Outcome<Plan> plan(Rollouts rollouts) {
        Asking asking = new Asking(session, secret);
        return run.map(name -> rollouts.planRollback(new Rollouts.Part(name, wave, query), asking))
                .orElseGet(() -> rollouts.planReturn(path(), query, point(), asking));
    }

    private String path() {
        return fleet.orElseThrow().toAbsolutePath().normalize().toString();
    }

    /** A time as in ISO 8601 with its zone; anything else is the name of a run. */
    private Point point() {
        String text = point.orElseThrow();
        try {
            return new Point.At(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return new Point.BeforeRun(text);
        }
    }

    private Outcome<Integer> apply(Plan plan) {
        PlanText text = new PlanText(session);
        text.printStuck(plan);
        session.terminal().err().line(text.counts(plan));
        String why = note.orElseGet(
                () -> Texts.of(RollbackCommand.class).get(session.language(), "rollback.note", plan.name()));
        return consent.ask(spec, session, plan)
                .then(given -> RunWork.run(
                        session,
                        format,
                        (rollouts, progress) ->
                                rollouts.apply(plan, consent.options(why), progress, session.cancellation())));
    }
}
