package org.fleetmail.ui.internal.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.report.Figure;
import org.fleetmail.report.Figures;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.making.ReportOrder;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.rollout.Buttons;
import org.fleetmail.ui.internal.rollout.Engines;

/** The numbers an auditor asks for, and below them the rows a number counts. Nothing is asked until a person says so. */
public final class AuditView extends ViewPart {
    private Engines engines;
    private LiveTable<Figure> figures;
    private LiveTable<Figure.Item> items;
    private Button look;
    private Label said;

    @Override
    public void createPartControl(Composite parent) {
        engines = new Engines(getSite().getService(Services.class));
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        Buttons buttons = new Buttons(parent, "audit", icons);
        look = buttons.add(Messages.AuditView_look, Messages.AuditView_look_tooltip, "read", this::look);
        buttons.add(Messages.AuditView_report, Messages.AuditView_report_tooltip, "print", this::order);
        SashForm tables = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tables);
        figures = AuditTables.figures(tables);
        items = AuditTables.items(tables);
        figures.onSelect(this::showItems);
        said = new Label(parent, SWT.NONE);
        said.setData(Parts.ID, "audit.said");
        said.setText(Messages.AuditView_nothing);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
    }

    private void showItems() {
        items.showRows(figures.selection().stream()
                .flatMap(figure -> figure.items().stream())
                .toList());
    }

    private void order() {
        try {
            getSite().getService(IHandlerService.class).executeCommand("org.fleetmail.ui.report", null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look() {
        Optional<OpenFleet> fleet = getSite().getService(OpenFleets.class).current();
        if (fleet.isEmpty()) {
            said.setText(Messages.AuditView_no_fleet);
            return;
        }
        look.setEnabled(false);
        said.setText(Messages.AuditView_looking);
        new Look(new ReportOrder(
                        fleet.get().path().toAbsolutePath().normalize(),
                        "",
                        Engines.reports(),
                        EnumSet.of(ReportFormat.HTML),
                        List.of(),
                        Locale.getDefault(),
                        "",
                        List.of()))
                .schedule();
    }

    /** Asks devices and endpoints in the background. */
    private final class Look extends CancellableJob {
        private final ReportOrder order;

        Look(ReportOrder order) {
            super(Messages.AuditView_looking);
            this.order = order;
        }

        @Override
        protected void work(IProgressMonitor monitor, Cancellation stop) {
            Outcome<List<Figure>> seen = engines.equipment()
                    .then(equipment -> engines.<ReportSource>withStore(
                            store -> engines.reports(store, equipment).look(order, stop)))
                    .map(Figures::of);
            if (!said.isDisposed()) {
                said.getDisplay().asyncExec(() -> show(seen));
            }
        }
    }

    private void show(Outcome<List<Figure>> seen) {
        if (said.isDisposed()) {
            return;
        }
        look.setEnabled(true);
        switch (seen) {
            case Outcome.Done<List<Figure>>(List<Figure> all) -> {
                figures.showRows(all);
                showItems();
                said.setText(NLS.bind(Messages.AuditView_seen, all.size()));
            }
            case Outcome.Failed<List<Figure>>(Trouble trouble) -> {
                said.setText("");
                Statuses.show(trouble);
            }
        }
    }

    @Override
    public void setFocus() {
        figures.control().setFocus();
    }
}
