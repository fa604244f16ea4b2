package org.fleetmail.ui.internal.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.steps.Facts.Told;

/** Leads through the first device, rollout and audit; each step ticks itself when the fleet or the store shows it done. */
public final class StepsView extends ViewPart {
    private static final int SOON_MILLIS = 300;

    private final Runnable read = this::read;
    private final List<StepRow> rows = new ArrayList<>();
    private OpenFleets fleets;
    private StoreFacts store;
    private Registration registration;
    private IJobChangeListener work;
    private Combo journeys;
    private Label summary;
    private ScrolledComposite scrolled;
    private Told told = Told.NOTHING;

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        store = new StoreFacts(new Engines(getSite().getService(Services.class)));
        GridLayoutFactory.swtDefaults().applyTo(parent);
        journeys = new Combo(parent, SWT.READ_ONLY);
        journeys.setData(Parts.ID, "steps.journey");
        journeys.setToolTipText(Messages.StepsView_journey);
        for (Journey journey : Journey.values()) {
            journeys.add(journey.title());
        }
        journeys.select(0);
        journeys.addListener(SWT.Selection, event -> fill());
        summary = new Label(parent, SWT.WRAP);
        summary.setData(Parts.ID, "steps.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setShowFocusedControl(true);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, event -> fit());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        fill();
        follow(parent.getDisplay());
        read();
    }

    private void follow(Display display) {
        registration = fleets.onChange((fleet, topic) -> {
            switch (topic) {
                case OPENED, CLOSED -> read();
                default -> show();
            }
        });
        work = new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (event.getJob() instanceof CancellableJob) {
                    Later.on(display, () -> display.timerExec(SOON_MILLIS, read));
                }
            }
        };
        Job.getJobManager().addJobChangeListener(work);
    }

    private Journey journey() {
        return Journey.values()[journeys.getSelectionIndex()];
    }

    private void fill() {
        Composite area = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 8).applyTo(area);
        Icons icons = new Icons(area);
        rows.clear();
        for (Step step : journey().steps()) {
            rows.add(new StepRow(area, icons, rows.size() + 1, step, () -> open(step)));
        }
        Optional.ofNullable(scrolled.getContent()).ifPresent(before -> before.dispose());
        scrolled.setContent(area);
        fit();
        show();
    }

    private void fit() {
        scrolled.setMinHeight(scrolled.getContent().computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
    }

    private void open(Step step) {
        fleets.current()
                .ifPresentOrElse(
                        fleet -> new Opening(getSite(), fleet).open(step),
                        () -> Commands.run(getSite(), Commands.WELCOME));
    }

    private void read() {
        if (journeys.isDisposed()) {
            return;
        }
        told = Told.NOTHING;
        show();
        fleets.current().ifPresent(this::read);
    }

    private void read(OpenFleet fleet) {
        Display display = journeys.getDisplay();
        var path = fleet.path();
        String subject = StoreFacts.subject(fleet.fleet());
        ICoreRunnable job = monitor -> {
            Told found = store.of(path, subject);
            Later.on(display, () -> take(fleet, found));
        };
        Job reading = Job.create(Messages.StepsView_reading, job);
        reading.setSystem(true);
        reading.schedule();
    }

    private void take(OpenFleet fleet, Told found) {
        if (!journeys.isDisposed() && fleets.current().filter(fleet::equals).isPresent()) {
            told = found;
            show();
        }
    }

    private void show() {
        Optional<Facts> facts = fleets.current().map(fleet -> new Facts(fleet, told));
        rows.forEach(row -> row.show(facts.filter(row.step()::isDone).isPresent()));
        summary.setText(facts.map(known -> NLS.bind(Messages.StepsView_summary, new Object[] {
                    journey().done(known),
                    journey().steps().size(),
                    known.open().name()
                }))
                .orElse(Messages.StepsView_no_fleet));
        summary.requestLayout();
    }

    @Override
    public void setFocus() {
        journeys.setFocus();
    }

    @Override
    public void dispose() {
        if (registration != null) {
            registration.end();
            Job.getJobManager().removeJobChangeListener(work);
        }
        super.dispose();
    }
}
