package org.fleetmail.cli.internal.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Texts;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Preflight;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;

/** A plan for a person to read. */
public final class PlanText {
    private final Session session;
    private final Paint paint;

    public PlanText(Session session) {
        this.session = session;
        this.paint = session.terminal().paint();
    }

    /** Prints what will change, device by device, then endpoints, waves and numbers. */
    public void print(Plan plan) {
        plan.items().forEach(this::print);
        plan.preflights().forEach(this::print);
        plan.waves().forEach(this::print);
        session.print(counts(plan));
    }

    /** Prints the devices to which nothing will be written because something stands against it, with the remedy. */
    public void printStuck(Plan plan) {
        plan.items().stream()
                .filter(item -> !item.reasons().isEmpty() && item.state() != ItemState.CHANGE)
                .forEach(item -> lines(item).forEach(session.terminal().err()::line));
    }

    private List<String> lines(PlanItem item) {
        return Stream.concat(Stream.of(head(item)), item.reasons().stream().map(this::said))
                .toList();
    }

    /** How many devices are in each state. */
    public String counts(Plan plan) {
        return plan.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(this::count)
                .collect(Collectors.joining(" · "));
    }

    private String count(Map.Entry<ItemState, Integer> entry) {
        return entry.getValue() + " " + marked(entry.getKey());
    }

    private String marked(ItemState state) {
        String word = state.label().in(session.language());
        return switch (state) {
            case CHANGE, NOTHING_TO_DO -> paint.good(word);
            case HAND_WORK -> paint.warning(word);
            case BLOCKED, UNREACHABLE, CREDENTIALS_NEEDED -> paint.bad(word);
        };
    }

    private void print(PlanItem item) {
        session.print(head(item) + item.observedAt().map(this::age).orElse(""));
        if (!item.pushed().isEmpty()) {
            changes(item).print(session.terminal().out(), "  ");
        }
        item.handWork().forEach(this::print);
        item.reasons().forEach(reason -> session.print(said(reason)));
        item.fallback()
                .ifPresent(way -> session.print(
                        "  " + text("fallback", Plain.line(way.why().in(session.language())))));
        if (!item.preflight().isEmpty()) {
            session.print("  " + answers(item));
        }
    }

    private String head(PlanItem item) {
        return paint.strong(Plain.line(item.name())) + "  " + Plain.line(item.address()) + "  "
                + Plain.line(item.model()) + "  " + marked(item.state());
    }

    private String said(Reason reason) {
        return "  " + Plain.line(reason.text(session.language())) + " → "
                + reason.remedy().in(session.language()) + " [" + reason.code().id() + "]";
    }

    private String answers(PlanItem item) {
        return item.preflight().stream()
                .map(answer -> answer.question().label().in(session.language()) + ": "
                        + marked(answer.answer(), answer.answer().label().in(session.language())))
                .collect(Collectors.joining(" · "));
    }

    private String marked(Shown shown, String word) {
        return switch (shown) {
            case YES -> paint.good(word);
            case NO -> paint.bad(word);
            case UNKNOWN -> paint.warning(word);
        };
    }

    private String age(Instant observed) {
        long seconds = Math.max(
                0, Duration.between(observed, session.clock().instant()).toSeconds());
        return "  " + text("age", seconds);
    }

    /** What will be written to one device, or would be. */
    public Table changes(PlanItem item) {
        Table table = Table.of(paint, text("setting"), text("actual"), text("desired"), text("from"));
        item.pushed().forEach(change -> row(table, change));
        return table;
    }

    private void row(Table table, Change change) {
        table.row(
                change.setting().label().in(session.language()),
                change.actual().toString(),
                change.desired().toString(),
                change.origin().label().in(session.language()) + " " + change.from());
    }

    private void print(HandWork work) {
        session.print("  " + paint.warning(text("by-hand")) + "  "
                + work.setting().label().in(session.language()) + ": "
                + Plain.line(work.actual().toString()) + " → "
                + Plain.line(work.desired().toString()) + ". " + work.reason().in(session.language()) + " "
                + work.where().in(session.language()));
    }

    private void print(Preflight preflight) {
        String word = preflight.result().label().in(session.language());
        session.print(text("endpoint") + " " + preflight.uri() + "  "
                + (preflight.passed() ? paint.good(word) : paint.bad(word)) + age(preflight.observedAt()));
    }

    private void print(PlannedWave wave) {
        session.print(text("wave", Plain.line(wave.name()), wave.devices().size()));
    }

    private String text(String key, Object... arguments) {
        return Texts.of(PlanText.class).get(session.language(), key, arguments);
    }
}
