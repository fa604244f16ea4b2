package org.fleetmail.ui.internal.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.making.OrderedReports;
import org.fleetmail.report.making.ReportOrder;
import org.fleetmail.store.schedule.Timing;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.rollout.Engines;

/** Orders a report: written now, or put into the timetable. */
final class ReportWizard extends Wizard {
    private final OpenFleet fleet;
    private final Engines engines;
    private final ReportPage page;
    private final EvidencePage evidence = new EvidencePage();
    private final DeliveryPage delivery;
    private final PreviewPage preview;

    ReportWizard(OpenFleet fleet, Engines engines) {
        this.fleet = fleet;
        this.engines = engines;
        page = new ReportPage(Engines.reports());
        delivery = new DeliveryPage(fleet.fleet().getAccounts());
        preview = new PreviewPage(this::order, engines);
        setWindowTitle(Messages.ReportWizard_title);
    }

    @Override
    public void addPages() {
        addPage(page);
        addPage(evidence);
        addPage(delivery);
        addPage(preview);
    }

    @Override
    public boolean performFinish() {
        ReportOrder order = order();
        new Writing(
                        order,
                        preview.source(order),
                        delivery.pause(),
                        delivery.name(),
                        delivery.isOpened(),
                        getShell().getDisplay())
                .schedule();
        preview.close();
        return true;
    }

    @Override
    public boolean performCancel() {
        preview.close();
        return true;
    }

    private ReportOrder order() {
        return new ReportOrder(
                fleet.path().toAbsolutePath().normalize(),
                page.query(),
                page.folder(),
                page.formats(),
                page.rules(),
                page.language(),
                delivery.account(),
                delivery.recipients(),
                evidence.order());
    }

    /** Writes a report, or puts it into the timetable, in the background. */
    private final class Writing extends CancellableJob {
        private final ReportOrder order;
        private final Optional<ReportSource> seen;
        private final Optional<Duration> pause;
        private final String name;
        private final boolean opened;
        private final Display display;

        /** @param seen what the preview looked at, where it did */
        Writing(
                ReportOrder order,
                Optional<ReportSource> seen,
                Optional<Duration> pause,
                String name,
                boolean opened,
                Display display) {
            super(Messages.ReportWizard_writing);
            this.order = order;
            this.seen = seen;
            this.pause = pause;
            this.name = name;
            this.opened = opened;
            this.display = display;
        }

        @Override
        protected void work(IProgressMonitor monitor, Cancellation stop) {
            Outcome<List<Path>> written = pause.map(this::scheduled).orElseGet(() -> written(monitor, stop));
            Later.on(display, () -> show(written));
        }

        private Outcome<List<Path>> scheduled(Duration every) {
            String who = System.getProperty("user.name", "");
            return engines.withStore(store -> store.timetable()
                            .put(
                                    name,
                                    new Timing.Every(every),
                                    order.job("", who).text()))
                    .map(done -> List.of());
        }

        private Outcome<List<Path>> written(IProgressMonitor monitor, Cancellation stop) {
            return engines.equipment()
                    .then(equipment -> engines.withStore(store -> {
                        OrderedReports reports = engines.reports(store, equipment);
                        return seen.map(source -> reports.write(order, source, stop))
                                .orElseGet(() -> reports.write(order, new LookProgress(getName(), monitor), stop));
                    }));
        }

        private void show(Outcome<List<Path>> written) {
            switch (written) {
                case Outcome.Done<List<Path>>(List<Path> files) -> {
                    if (opened && !files.isEmpty()) {
                        Program.launch(files.getFirst().toUri().toString());
                    }
                }
                case Outcome.Failed<List<Path>>(Trouble trouble) -> Statuses.show(trouble);
            }
        }
    }
}
