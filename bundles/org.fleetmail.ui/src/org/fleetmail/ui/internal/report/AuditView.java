package org.fleetmail.ui.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Element;
import org.fleetmail.report.Figure;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.find.Reach;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.rollout.Buttons;
import org.fleetmail.ui.internal.rollout.Engines;

/**
 * The numbers an auditor asks for, below them the rows a number counts, and below those what is to be mended there. Nothing is asked
 * until a person says so.
 */
public final class AuditView extends ViewPart {
    private Engines engines;
    private Buttons buttons;
    private LiveTable<Figure> figures;
    private LiveTable<Figure.Item> items;
    private LiveTable<OpenFinding> findings;
    private Button look;
    private Label said;
    private Optional<AuditLook> under = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        engines = new Engines(getSite().getService(Services.class));
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        buttons = new Buttons(parent, "audit", new Icons(parent));
        look = buttons.add(Messages.AuditView_look, Messages.AuditView_look_tooltip, "read", this::lookOrStop);
        buttons.add(Messages.AuditView_report, Messages.AuditView_report_tooltip, "print", this::order);
        SashForm tables = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tables);
        figures = AuditTables.figures(tables);
        items = AuditTables.items(tables);
        findings = AuditTables.findings(tables);
        tables.setWeights(4, 3, 2);
        figures.onSelect(this::showItems);
        figures.onOpen(figure -> goTo(items));
        items.onSelect(this::showFindings);
        items.onOpen(item -> open(item.id()));
        findings.onOpen(finding -> open(finding.element()));
        NameLinks.in(items).column("audit.name", item -> Reach.way(getSite(), item.id()));
        NameLinks.in(findings).column("audit.text", finding -> Reach.way(getSite(), finding.element()));
        said = new Label(parent, SWT.NONE);
        said.setData(Parts.ID, "audit.said");
        said.setText(Messages.AuditView_nothing);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
    }

    private void showItems() {
        items.showRows(figures.selection().stream()
                .flatMap(figure -> figure.items().stream())
                .toList());
        showFindings();
    }

    private void showFindings() {
        findings.showRows(items.selection().stream()
                .flatMap(item -> item.findings().stream())
                .distinct()
                .toList());
    }

    private static <R> void goTo(LiveTable<R> table) {
        table.control().setFocus();
        if (table.selection().isEmpty()) {
            table.rows().findFirst().ifPresent(table::select);
        }
    }

    private void open(String id) {
        Optional<OpenFleet> fleet = fleet();
        Optional<Element> element = fleet.flatMap(one -> Reach.element(one, id));
        element.ifPresentOrElse(
                found -> Reach.open(getSite().getPage(), fleet.orElseThrow(), found),
                () -> said.setText(Messages.AuditView_gone));
    }

    private Optional<OpenFleet> fleet() {
        return getSite().getService(OpenFleets.class).current();
    }

    private void order() {
        Commands.run(getSite(), "org.fleetmail.ui.report");
    }

    private void lookOrStop() {
        if (under.isPresent()) {
            stop(under.get());
            return;
        }
        under = fleet().map(fleet -> new AuditLook(engines, fleet.path(), this::later));
        under.ifPresent(AuditLook::schedule);
        said.setText(under.isPresent() ? Messages.AuditView_looking : Messages.AuditView_no_fleet);
        showButton();
    }

    /** A look that had not begun tells nothing any more. */
    private void stop(AuditLook look) {
        if (look.cancel()) {
            under = Optional.empty();
            said.setText(Messages.AuditView_nothing);
            showButton();
        }
    }

    private void showButton() {
        if (under.isPresent()) {
            buttons.change(look, Messages.PreviewPage_stop, "stop");
        } else {
            buttons.change(look, Messages.AuditView_look, "read");
        }
    }

    private void later(AuditLook ended, Outcome<List<Figure>> seen) {
        Later.in(said, () -> show(ended, seen));
    }

    private void show(AuditLook ended, Outcome<List<Figure>> seen) {
        if (said.isDisposed() || under.filter(ended::equals).isEmpty()) {
            return;
        }
        under = Optional.empty();
        showButton();
        switch (seen) {
            case Outcome.Done<List<Figure>>(List<Figure> all) -> {
                figures.showRows(all);
                showItems();
                said.setText(NLS.bind(Messages.AuditView_seen, all.size()));
            }
            case Outcome.Failed<List<Figure>>(Trouble trouble)
            when trouble.code() == TroubleCode.CANCELLED -> said.setText(trouble.in(Locale.getDefault()));
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

    @Override
    public void dispose() {
        under.ifPresent(AuditLook::cancel);
        super.dispose();
    }
}
