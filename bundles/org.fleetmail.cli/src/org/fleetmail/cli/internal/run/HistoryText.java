package org.fleetmail.cli.internal.run;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.core.text.Texts;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.run.Moment;
import org.fleetmail.rollout.run.Phase;

/** What runs did to a device, for a person to read. */
public final class HistoryText {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Session session;
    private final Paint paint;

    public HistoryText(Session session) {
        this.session = session;
        this.paint = session.terminal().paint();
    }

    /** Prints each run with its note and every value before and after, oldest first. */
    public void print(List<Moment> moments) {
        moments.forEach(this::print);
        session.print(Texts.of(HistoryText.class)
                .get(
                        session.language(),
                        "history.return",
                        moments.getFirst().run().id()));
    }

    private void print(Moment moment) {
        Phase phase = moment.result().map(result -> result.phase()).orElse(Phase.UNKNOWN);
        session.print(paint.strong(moment.run().id()) + "  "
                + WHEN.format(moment.at().atZone(ZoneId.systemDefault())) + "  "
                + RunWords.kind(moment.run()).in(session.language()) + "  "
                + new RunText(session).marked(phase) + "  "
                + Plain.line(moment.run().who()) + ": "
                + Plain.line(moment.run().note()));
        session.print("    " + changes(moment));
    }

    private String changes(Moment moment) {
        return moment.written().entrySet().stream()
                .map(entry -> entry.getKey().label().in(session.language()) + " "
                        + Plain.cut(
                                moment.before()
                                        .getOrDefault(entry.getKey(), new PlannedValue.Unread())
                                        .toString(),
                                40)
                        + " → " + Plain.cut(entry.getValue().toString(), 40))
                .collect(Collectors.joining(", "));
    }
}
