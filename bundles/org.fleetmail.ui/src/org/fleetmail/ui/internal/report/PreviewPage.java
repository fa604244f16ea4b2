package org.fleetmail.ui.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.making.LookListener;
import org.fleetmail.report.making.ReportFiles;
import org.fleetmail.report.making.ReportOrder;
import org.fleetmail.report.table.ReportTables;
import org.fleetmail.report.table.Table;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.CancellableJob;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.rollout.Engines;

/**
 * The report before it is written: looks at devices and endpoints when a person says so, and shows what would be written. What was
 * looked at here is what is written then.
 */
final class PreviewPage extends WizardPage {
    private final Supplier<ReportOrder> order;
    private final Engines engines;
    private Button look;
    private Button open;
    private ProgressBar progress;
    private Label said;
    private ReportView view;
    private Optional<Look> under = Optional.empty();
    private Optional<Seen> seen = Optional.empty();

    /** A look: what it was for, what it found, and where its page is. */
    private record Seen(ReportOrder order, ReportSource source, Path page, List<Table> tables) {
        /** Whether what was looked at answers another order too. */
        boolean fits(ReportOrder other) {
            return order.query().equals(other.query()) && order.ruleSets().equals(other.ruleSets());
        }
    }

    PreviewPage(Supplier<ReportOrder> order, Engines engines) {
        super("preview", Messages.PreviewPage_title, null);
        this.order = order;
        this.engines = engines;
        setDescription(Messages.PreviewPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        look = button(bar, Messages.AuditView_look, "report.preview.look", this::lookOrStop);
        open = button(bar, Messages.PreviewPage_open, "report.preview.open", this::open);
        progress = new ProgressBar(bar, SWT.SMOOTH);
        progress.setVisible(false);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).exclude(true).applyTo(progress);
        said = new Label(bar, SWT.NONE);
        said.setData(Parts.ID, "report.preview.said");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(said);
        view = new ReportView(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 340).applyTo(view.area());
        open.setEnabled(false);
        said.setText(Messages.AuditView_nothing);
        if (view.isPlain()) {
            setMessage(Messages.PreviewPage_plain, INFORMATION);
        }
        setControl(area);
    }

    private static Button button(Composite bar, String words, String id, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(words);
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void lookOrStop() {
        if (under.isPresent()) {
            stop(under.get());
            return;
        }
        Look begun = new Look(order.get(), look.getDisplay());
        under = Optional.of(begun);
        begun.schedule();
        said.setText(Messages.AuditView_looking);
        show();
    }

    /** A look that had not begun tells nothing any more. */
    private void stop(Look begun) {
        if (begun.cancel()) {
            under = Optional.empty();
            said.setText(Messages.AuditView_nothing);
            show();
        }
    }

    private void open() {
        seen.ifPresent(one -> Program.launch(one.page().toUri().toString()));
    }

    private void show() {
        look.setText(under.isPresent() ? Messages.PreviewPage_stop : Messages.AuditView_look);
        progress.setVisible(under.isPresent());
        ((GridData) progress.getLayoutData()).exclude = under.isEmpty();
        open.setEnabled(seen.isPresent());
        look.getParent().layout();
    }

    /** What was looked at, where that answers an order. */
    Optional<ReportSource> source(ReportOrder wanted) {
        return seen.filter(one -> one.fits(wanted)).map(Seen::source);
    }

    /** Ends what is under way, and leaves no page behind. */
    void close() {
        under.ifPresent(Look::cancel);
        under = Optional.empty();
        seen.ifPresent(one -> remove(one.page()));
        seen = Optional.empty();
    }

    private static void remove(Path page) {
        try {
            Files.deleteIfExists(page);
            Files.deleteIfExists(page.getParent());
        } catch (IOException e) {
            Statuses.log(e);
        }
    }

    /** Looks in the background. */
    private final class Look extends CancellableJob {
        private final ReportOrder wanted;
        private final Display display;

        Look(ReportOrder wanted, Display display) {
            super(Messages.AuditView_looking);
            this.wanted = wanted;
            this.display = display;
        }

        @Override
        protected void work(IProgressMonitor monitor, Cancellation stop) {
            LookListener job = new LookProgress(getName(), monitor);
            Outcome<Seen> outcome = engines.equipment()
                    .then(equipment -> engines.<ReportSource>withStore(store -> engines.reports(store, equipment)
                            .look(wanted, (done, all, name) -> advance(job, done, all, name), stop)))
                    .then(source -> page(source, stop));
            Later.on(display, () -> ended(this, outcome));
        }

        private void advance(LookListener job, int done, int all, String name) {
            job.seen(done, all, name);
            Later.on(display, () -> PreviewPage.this.advance(this, done, all, name));
        }

        private Outcome<Seen> page(ReportSource source, Cancellation stop) {
            try {
                Path folder = Files.createTempDirectory("fleetmail-preview");
                Outcome<Seen> made = new ReportFiles(folder, wanted.language())
                        .write(source, Set.of(ReportFormat.HTML), stop)
                        .map(files -> new Seen(
                                wanted,
                                source,
                                files.getFirst(),
                                ReportTables.of(ReportContent.of(source), wanted.language())));
                if (made instanceof Outcome.Failed) {
                    Files.deleteIfExists(folder);
                }
                return made;
            } catch (IOException e) {
                return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, System.getProperty("java.io.tmpdir"), e));
            }
        }
    }

    private void advance(Look look, int done, int all, String name) {
        if (under.filter(look::equals).isPresent() && !progress.isDisposed()) {
            progress.setMaximum(all);
            progress.setSelection(done);
            said.setText(NLS.bind(Messages.PreviewPage_seen, new Object[] {done, all, name}));
        }
    }

    private void ended(Look ended, Outcome<Seen> outcome) {
        if (under.filter(ended::equals).isEmpty() || said.isDisposed()) {
            outcome.toOptional().ifPresent(late -> remove(late.page()));
            return;
        }
        under = Optional.empty();
        switch (outcome) {
            case Outcome.Done<Seen>(Seen fresh) -> {
                seen.ifPresent(before -> remove(before.page()));
                seen = Optional.of(fresh);
                view.show(fresh.page(), fresh.tables());
                said.setText(NLS.bind(
                        Messages.PreviewPage_done, fresh.source().devices().size()));
            }
            case Outcome.Failed<Seen>(Trouble trouble) -> said.setText(trouble.in(Locale.getDefault()));
        }
        show();
    }
}
