package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.guide.RoutineText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.client.routine.Routine;
import org.fleetmail.client.routine.Tick;
import org.fleetmail.client.routine.TickLedger;
import org.fleetmail.core.trouble.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What to look at daily and from time to time, with dates and ticks. */
@Command(name = "routine")
final class RoutineCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--done", paramLabel = "ID", descriptionKey = "option.routine-done")
    private Optional<String> done = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.routine-note")
    private String note;

    RoutineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path file = session.data().path().resolve("routines.json");
        LocalDate today = LocalDate.now(session.clock());
        return session.status(TickLedger.read(file)
                .then(ledger -> ticked(ledger, file, today))
                .map(ledger -> session.ended(new RoutineText(session).print(ledger, today))));
    }

    private Outcome<TickLedger> ticked(TickLedger ledger, Path file, LocalDate today) {
        if (done.isEmpty()) {
            return Outcome.done(ledger);
        }
        if (Routine.shipped().stream().noneMatch(routine -> routine.id().equals(done.get()))) {
            throw WrongCall.of(spec, "mistake.routine", done.get());
        }
        TickLedger next = ledger.with(new Tick(done.get(), today, System.getProperty("user.name", ""), note));
        return next.write(file).map(written -> next);
    }
}
