package org.fleetmail.cli.internal.guide;

import java.time.LocalDate;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.client.routine.Routine;
import org.fleetmail.client.routine.TickLedger;
import org.fleetmail.core.text.Texts;

/** What is to be looked at again and again, with a tick for each that is not due. */
public final class RoutineText {
    private final Session session;

    public RoutineText(Session session) {
        this.session = session;
    }

    /** Prints every routine; whether none is due. */
    public boolean print(TickLedger ledger, LocalDate today) {
        boolean well = true;
        for (Routine routine : Routine.shipped()) {
            boolean due = !ledger.due(routine).isAfter(today);
            well &= !due;
            String last = ledger.last(routine)
                    .map(tick -> tick.date() + " "
                            + Plain.line(tick.by() + " " + tick.note()).strip())
                    .orElseGet(() -> text("routine.never"));
            String next = due ? text("routine.due") : ledger.due(routine).toString();
            session.print(text(
                    "routine.line",
                    due ? "[ ]" : "[x]",
                    routine.id() + " – " + routine.text().in(session.language()),
                    last,
                    next));
            session.print("      " + routine.how().in(session.language()));
        }
        return well;
    }

    private String text(String key, Object... arguments) {
        return Texts.of(RoutineText.class).get(session.language(), key, arguments);
    }
}
