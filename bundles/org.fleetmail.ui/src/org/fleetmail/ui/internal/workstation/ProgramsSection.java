package org.fleetmail.ui.internal.workstation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.client.export.ClientExports;
import org.fleetmail.client.export.ExportReport;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.reach.ProgramReach;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.look.SpokenName;
import org.fleetmail.ui.internal.rollout.FleetCopy;

/** What the mail programs of a PC can do about the servers of its accounts, and a button that writes their settings files. */
public final class ProgramsSection {
    private static final int HEIGHT = 150;
    private static final int REASON_HEIGHT = 110;

    private final Workstation pc;
    private OpenFleet fleet;
    private Columns<ProgramReach> table;
    private Text reasons;
    private Button export;
    private Label written;

    /** The section of one PC. */
    public ProgramsSection(Workstation pc) {
        this.pc = pc;
    }

    /** Makes the section, which has a grid of two columns, once. */
    public void create(Composite section, FormContext context) {
        fleet = context.fleet();
        readMatrix();
        Icons icons = new Icons(section);
        createTable(section, icons, context);
        reasons = new Text(section, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        reasons.setData(Parts.ID, "programs.reasons");
        SpokenName.give(reasons, Messages.ProgramsSection_can);
        context.toolkit().adapt(reasons, true, false);
        wide(reasons, REASON_HEIGHT);
        export = context.toolkit().createButton(section, Messages.ProgramsSection_export, SWT.PUSH);
        export.setImage(icons.get("export"));
        export.setData(Parts.ID, "programs.export");
        export.setToolTipText(Messages.ProgramsSection_export_tooltip);
        export.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> export()));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(export);
        written = context.toolkit().createLabel(section, "", SWT.WRAP);
        written.setData(Parts.ID, "programs.written");
        wide(written, SWT.DEFAULT);
        context.refreshing(this::refresh);
    }

    /** What is known of programs is read once, which takes too long to begin with it when the first one is typed. */
    private static void readMatrix() {
        ICoreRunnable reading = monitor -> MailClients.shipped();
        Job.createSystem(Messages.ProgramsSection_program, reading).schedule();
    }

    private void createTable(Composite section, Icons icons, FormContext context) {
        table = new Columns<>(section, "programs.table", ProgramReach.class, SWT.BORDER);
        table.column(
                        "programs.program",
                        Messages.ProgramsSection_program,
                        18,
                        reach -> reach.program().name().in(Locale.getDefault()))
                .column(
                        "programs.account",
                        Messages.ProgramsSection_account,
                        14,
                        reach -> Elements.name(reach.account()))
                .column("programs.server", Messages.ProgramsSection_server, 20, reach -> Elements.name(reach.server()))
                .column(
                        "programs.can",
                        Messages.ProgramsSection_can,
                        20,
                        ReachWords::word,
                        reach -> icons.get(ReachWords.icon(reach)))
                .column("programs.settings", Messages.ProgramsSection_settings, 22, ReachWords::settings);
        SpokenName.give(table.viewer().getTable(), Messages.ProgramsSection_program);
        table.viewer().setContentProvider(ArrayContentProvider.getInstance());
        table.viewer().addSelectionChangedListener(event -> selected());
        NameLinks.in(table.viewer().getTable(), ProgramReach.class)
                .column("programs.account", reach -> context.way(reach.account()))
                .column("programs.server", reach -> context.way(reach.server()));
        wide(table.control(), HEIGHT);
    }

    private static void wide(Control control, int height) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(200, height)
                .applyTo(control);
    }

    private void selected() {
        reasons.setText(
                table.viewer().getStructuredSelection().getFirstElement() instanceof ProgramReach reach
                        ? ReachWords.reasons(reach)
                        : Messages.ProgramsSection_select);
    }

    private void refresh() {
        if (!reasons.isDisposed()) {
            List<ProgramReach> now = ProgramReach.of(pc);
            if (!now.equals(table.viewer().getInput())) {
                table.viewer().setInput(now);
                selected();
            }
            export.setEnabled(!pc.getAccounts().isEmpty());
        }
    }

    private void export() {
        ExportDialog.ask(export.getShell(), Elements.name(pc)).ifPresent(this::write);
    }

    private void write(Path folder) {
        Workstation copy = new FleetCopy(fleet).of(pc);
        export.setEnabled(false);
        Errand.begin(
                NLS.bind(Messages.ProgramsSection_writing, Elements.name(pc)),
                written.getDisplay(),
                () -> ClientExports.write(copy, folder, Locale.getDefault()),
                this::show,
                this::refresh);
    }

    private void show(Outcome<ExportReport> outcome) {
        if (written.isDisposed()) {
            return;
        }
        export.setEnabled(true);
        switch (outcome) {
            case Outcome.Done<ExportReport>(ExportReport report) -> {
                written.setText(NLS.bind(
                        Messages.ProgramsSection_written, report.files().size() + 1, report.index()));
                FormContext.reflow(written);
            }
            case Outcome.Failed<ExportReport>(Trouble trouble) -> Statuses.show(trouble);
        }
    }
}
