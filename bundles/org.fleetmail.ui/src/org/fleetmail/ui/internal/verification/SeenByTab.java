package org.fleetmail.ui.internal.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** Which device models and mail clients could talk to an endpoint, and why not: as it was seen, or asked just now. */
final class SeenByTab {
    private final Composite page;
    private final SeenByBar bar;
    private final LiveTable<SeenByRow> table;
    private final KnownModels models;
    private final Turns turns;
    private final Map<SeenModel, SeenByRow> rows = new LinkedHashMap<>();
    private Optional<EndpointObservation> shown = Optional.empty();
    private Place place;
    private Job run;

    SeenByTab(Composite parent, Icons icons, KnownModels models, Turns turns) {
        this.models = models;
        this.turns = turns;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        bar = new SeenByBar(page, icons, this::ask, this::cancel);
        table = new LiveTable<>(page, "verification.seen-by", Messages.CheckDetails_seen_by, columns(icons));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        page.addDisposeListener(event -> cancel());
    }

    private static List<LiveColumn<SeenByRow>> columns(Icons icons) {
        return List.of(
                LiveColumn.<SeenByRow>of(
                                "seen-by.answer",
                                Messages.SeenByTab_answer,
                                12,
                                row -> CheckWords.word(row.meeting().possible()))
                        .withImage(
                                row -> icons.get(CheckWords.mood(row.meeting().possible()))),
                LiveColumn.of("seen-by.name", Messages.SeenByTab_name, 34, SeenByRow::name),
                LiveColumn.of("seen-by.kind", Messages.SeenByTab_kind, 14, SeenByRow::kind),
                LiveColumn.of("seen-by.basis", Messages.SeenByTab_basis, 18, SeenByRow::basis),
                LiveColumn.of("seen-by.reason", Messages.SeenByTab_reason, 110, SeenByRow::reasons));
    }

    Control control() {
        return page;
    }

    void showNothing() {
        show(null, Optional.empty());
    }

    /** Shows who could talk to the endpoint at a place as it was seen; what was asked about it before stays. */
    void show(Place where, Optional<EndpointObservation> seen) {
        place = where;
        if (seen.equals(shown)) {
            return;
        }
        cancel();
        shown = seen;
        rows.clear();
        seen.ifPresent(now -> models.of(now.target()).forEach(model -> rows.put(model, model.observed(now))));
        bar.offer(List.copyOf(rows.keySet()));
        table.showRows(List.copyOf(rows.values()));
    }

    private void ask() {
        shown.ifPresent(seen -> {
            var question = new SeenByRun.Question(
                    place, seen, bar.chosen(), bar.roots().of(seen.target()));
            Display display = page.getDisplay();
            Job asking = new SeenByRun(turns, question, row -> Later.on(display, () -> answered(seen, row)));
            asking.addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    Later.on(display, () -> ended(event.getJob()));
                }
            });
            run = asking;
            bar.busy(true);
            asking.schedule();
        });
    }

    private void answered(EndpointObservation about, SeenByRow row) {
        if (!page.isDisposed() && shown.filter(seen -> seen == about).isPresent()) {
            rows.put(row.model(), row);
            table.showRows(List.copyOf(rows.values()));
        }
    }

    private void ended(Job job) {
        if (!page.isDisposed() && job == run) {
            bar.busy(false);
        }
    }

    private void cancel() {
        if (run != null) {
            run.cancel();
        }
    }
}
