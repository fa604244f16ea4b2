package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.endpoint.Step;
import org.fleetmail.ui.internal.look.Bar;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** The steps of a verification on a line of time. */
final class StepsTab {
    private final LiveTable<Step> table;
    private List<Step> steps = List.of();

    StepsTab(Composite parent, Icons icons) {
        table = new LiveTable<>(
                parent,
                "verification.steps",
                Messages.CheckDetails_steps,
                List.of(
                        LiveColumn.of("steps.name", Messages.CheckDetails_step, 20, CheckWords::name),
                        LiveColumn.<Step>of(
                                        "steps.outcome",
                                        Messages.CheckDetails_outcome,
                                        14,
                                        step -> CheckWords.word(step.outcome()))
                                .withImage(step -> icons.get(CheckWords.mood(step.outcome()))),
                        LiveColumn.<Step>of("steps.time", Messages.StepsTab_time, 34, this::when)
                                .withBar(this::bar),
                        LiveColumn.of(
                                "steps.detail",
                                Messages.CheckDetails_detail,
                                90,
                                step -> step.detail().in(Locale.getDefault()))));
    }

    Control control() {
        return table.control();
    }

    void show(List<Step> fresh) {
        if (!fresh.equals(steps)) {
            steps = fresh;
            table.showRows(fresh);
        }
    }

    private String when(Step step) {
        return org.eclipse.osgi.util.NLS.bind(
                Messages.StepsTab_at,
                Duration.between(begin(), step.startedAt()).toMillis(),
                step.took().toMillis());
    }

    private Instant begin() {
        return steps.getFirst().startedAt();
    }

    /** Where a step lies within the whole time. */
    private Optional<Bar> bar(Step step) {
        Instant end = steps.stream()
                .map(each -> each.startedAt().plus(each.took()))
                .max(Instant::compareTo)
                .orElseThrow();
        double whole = Math.max(1, Duration.between(begin(), end).toNanos());
        double from = Duration.between(begin(), step.startedAt()).toNanos() / whole;
        return Optional.of(new Bar(from, from + step.took().toNanos() / whole, CheckWords.mood(step.outcome())));
    }
}
