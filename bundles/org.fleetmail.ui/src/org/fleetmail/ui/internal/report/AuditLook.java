package org.fleetmail.ui.internal.report;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.report.Figure;
import org.fleetmail.report.Figures;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.making.ReportOrder;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.internal.rollout.Engines;

/** Asks devices and endpoints of a fleet in the background, and gives the numbers an auditor asks for. */
final class AuditLook extends CancellableJob {
    private final Engines engines;
    private final Path fleet;
    private final BiConsumer<AuditLook, Outcome<List<Figure>>> done;

    /** @param done takes the numbers, off the UI thread */
    AuditLook(Engines engines, Path fleet, BiConsumer<AuditLook, Outcome<List<Figure>>> done) {
        super(Messages.AuditView_looking);
        this.engines = engines;
        this.fleet = fleet.toAbsolutePath().normalize();
        this.done = done;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        ReportOrder order = new ReportOrder(
                fleet, "", Engines.reports(), EnumSet.of(ReportFormat.HTML), List.of(), Locale.getDefault());
        done.accept(
                this,
                engines.equipment()
                        .then(equipment -> engines.<ReportSource>withStore(store -> engines.reports(store, equipment)
                                .look(order, new LookProgress(getName(), monitor), stop)))
                        .map(Figures::of));
    }
}
