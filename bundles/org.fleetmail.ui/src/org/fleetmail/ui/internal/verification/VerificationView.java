package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Endpoint;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.exchange.TableClipboard;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.look.Arrangement;
import org.fleetmail.ui.internal.look.ColumnsDialog;
import org.fleetmail.ui.internal.look.FixWords;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Keys;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.look.RowSelection;
import org.fleetmail.ui.internal.look.TableMenu;

/** All endpoints of the fleet at work; rows follow their verification while it runs. */
public final class VerificationView extends ViewPart {
    private static final int SNAPSHOT_MILLIS = 300;
    private static final int IDLE_MILLIS = 5_000;
    private static final int HISTORY = 100;

    private final CheckList list = new CheckList();
    private final Runnable tick = this::tick;
    private OpenFleets fleets;
    private CheckSchedule schedule;
    private CheckWork work;
    private CheckExports exports;
    private LiveTable<Check> table;
    private Arrangement<Check> arrangement;
    private CheckDetails details;
    private CheckFilters filters;
    private CheckButtons buttons;
    private Label summary;
    private boolean stale = true;
    private Registration registration = () -> {};

    /** Shows the view and verifies one endpoint. */
    public static void check(IWorkbenchPage page, OpenFleet fleet, Endpoint endpoint) {
        try {
            VerificationView view = (VerificationView) page.showView(Parts.VERIFICATION);
            view.fleets.choose(fleet);
            view.refresh();
            view.work.of(fleet).of(endpoint.getId()).ifPresent(check -> {
                view.table.select(check);
                view.check(List.of(check), Depth.GRADE);
            });
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        schedule = getSite().getService(CheckSchedule.class);
        work = schedule.work();
        exports = new CheckExports(getSite().getShell(), work.engines());
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        buttons = new CheckButtons(parent, icons, this);
        filters = new CheckFilters(parent, list, this::showList, this::repeat);
        filters.show(schedule.repetition());
        createTable(parent, icons);
        summary = new Label(parent, SWT.NONE);
        summary.setData(Parts.ID, "verification.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        connect();
        filters.over(table);
        tick();
    }

    private Display display() {
        return getSite().getShell().getDisplay();
    }

    private void createTable(Composite parent, Icons icons) {
        SashForm sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = CheckTable.create(sash, icons, () -> schedule.repetition().every());
        arrangement = new Arrangement<>(table);
        details = new CheckDetails(
                sash,
                icons,
                new KnownModels(getSite().getService(Services.class)),
                work.turns(),
                this::mend,
                this::wantHistory);
        sash.setWeights(55, 45);
        table.onSelect(this::showSelection);
        table.onOpen(check -> way(check).ifPresent(Runnable::run));
        NameLinks.in(table).column("verification.endpoint", this::way);
        table.onFold(title -> {
            list.fold(title);
            showList();
        });
        table.onSort(() -> {
            list.sort(table.order());
            showList();
        });
        list.sort(table.order());
    }

    private void connect() {
        new Keys(getViewSite().getActionBars())
                .forRows(table)
                .pasting(() -> TableClipboard.paste(getSite().getWorkbenchWindow(), Kind.ENDPOINTS))
                .finding(filters::focus)
                .refreshing(() -> checkSelected(Depth.GRADE));
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(TableMenu.sorting(table::control));
        table.control().setMenu(menu.createContextMenu(table.control()));
        getSite()
                .setSelectionProvider(new RowSelection<>(
                        table, check -> book().map(book -> book.element(check)).orElse(null)));
        getSite().registerContextMenu(menu, getSite().getSelectionProvider());
        registration = fleets.onChange(this::changed);
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED, CLOSED, CONTENT -> {
                stale = true;
                display().timerExec(SNAPSHOT_MILLIS / 2, tick);
            }
            case COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    private Optional<CheckBook> book() {
        return fleets.current().map(work::of);
    }

    private Optional<Runnable> way(Check check) {
        return fleets.current()
                .flatMap(fleet -> ElementInput.way(
                        getSite().getPage(), fleet, work.of(fleet).element(check)));
    }

    private Endpoint endpoint(Check check) {
        return book().map(book -> book.endpoint(check)).orElse(null);
    }

    /** Shows what is so now. */
    private void refresh() {
        stale = false;
        schedule.follow();
        showList();
    }

    private void showList() {
        arrangement.show(list.listing(), checks());
        showSelection();
    }

    private List<Check> checks() {
        return book().map(CheckBook::all).orElse(List.of());
    }

    private void showSelection() {
        List<Check> selected = table.selection();
        if (selected.isEmpty() || endpoint(selected.getFirst()) == null) {
            details.showNothing();
        } else {
            details.show(selected.getFirst(), endpoint(selected.getFirst()));
        }
        buttons.update();
        summary.setText(hint());
    }

    /** How the checks stand, or what to do when there is nothing to check. */
    private String hint() {
        if (fleets.current().isEmpty()) {
            return Messages.VerificationView_no_fleet;
        }
        return checks().isEmpty() ? Messages.VerificationView_empty : CheckSummary.of(checks());
    }

    private void wantHistory(Check check) {
        work.history(check, HISTORY, seen -> {
            if (!table.control().isDisposed()) {
                details.show(check, seen);
            }
        });
    }

    private void mend(Fix fix) {
        fleets.current().ifPresent(fleet -> {
            Edits.change(fleet.domain(), fix.target(), FixWords.label(fix), fix::apply);
            refresh();
            checkSelected(Depth.GRADE);
        });
    }

    private void repeat(Repetition chosen) {
        schedule.repeat(chosen);
        tick();
    }

    boolean canCheck() {
        return !checks().isEmpty();
    }

    boolean hasSelection() {
        return !table.selection().isEmpty();
    }

    /** Verifies every endpoint of the fleet at work. */
    public void checkAll() {
        check(checks(), Depth.GRADE);
    }

    /** Verifies the selected endpoints. */
    public void checkSelected(Depth depth) {
        check(table.selection(), depth);
    }

    private void check(List<Check> checks, Depth depth) {
        fleets.current().ifPresent(fleet -> work.check(fleet, checks, depth));
        tick();
    }

    /** Lets nothing begin until this is said again. */
    public void pause() {
        if (work.isPaused()) {
            work.goOn();
        } else {
            work.pause();
        }
        buttons.update();
    }

    boolean isPaused() {
        return work.isPaused();
    }

    /** Stops everything that is being verified. */
    public void cancel() {
        work.cancel();
    }

    /** Whether something is being verified. */
    public boolean isBusy() {
        return work.isBusy();
    }

    /** Everything about the selected checks, to the clipboard. */
    void copyDetails() {
        exports.copy(
                String.join("\n", table.selection().stream().map(CheckText::of).toList()));
    }

    /** The checks that are selected, else all, to a file. */
    void export() {
        exports.export(chosen());
    }

    /** Asks which columns to show. */
    void chooseColumns() {
        ColumnsDialog.open(getSite().getShell(), table);
    }

    /** The same in a report. */
    void report() {
        fleets.current().ifPresent(fleet -> exports.report(fleet, work.of(fleet), chosen()));
    }

    private List<Check> chosen() {
        return hasSelection() ? table.selection() : checks();
    }

    /** Paints what is so now, and comes again while something is being verified or will be. */
    private void tick() {
        if (table.control().isDisposed()) {
            return;
        }
        boolean news = book().filter(CheckBook::takeNews).isPresent();
        if (news || stale) {
            refresh();
        }
        if (isBusy()) {
            display().timerExec(SNAPSHOT_MILLIS, tick);
        } else if (schedule.repetition() != Repetition.NEVER) {
            display().timerExec(IDLE_MILLIS, tick);
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        super.dispose();
    }
}
