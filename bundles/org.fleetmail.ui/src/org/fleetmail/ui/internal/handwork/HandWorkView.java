package org.fleetmail.ui.internal.handwork;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.report.handwork.WorkList;
import org.fleetmail.report.handwork.WorkListHtml;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.find.Reach;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.rollout.Buttons;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.rollout.FleetCopy;

/** What people have to do at devices of the fleet at work, site by site; reading the devices ticks off what is done. */
public final class HandWorkView extends ViewPart {
    private final Set<String> folded = new HashSet<>();
    private OpenFleets fleets;
    private OpenFleet shown;
    private Ledger ledger;
    private Button read;
    private Button print;
    private Button save;
    private LiveTable<HandRow> table;
    private Label hint;
    private Optional<WorkList> list = Optional.empty();
    private Optional<HandWorkJob> under = Optional.empty();
    private Registration registration = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        ledger = new Ledger(new Engines(getSite().getService(Services.class)));
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        Buttons buttons = new Buttons(parent, "handwork", icons);
        read = buttons.add(Messages.HandWorkView_read, Messages.HandWorkView_read_tooltip, "read", this::readDevices);
        print = buttons.add(Messages.HandWorkView_print, Messages.HandWorkView_print_tooltip, "print", this::print);
        save = buttons.add(Messages.HandWorkView_save, Messages.HandWorkView_save_tooltip, "save-as", this::save);
        table = HandTable.in(parent, icons);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        NameLinks.in(table)
                .column(
                        "handwork.device",
                        row -> Reach.way(getSite(), row.task().device()));
        table.onSort(this::showRows);
        table.onFold(title -> {
            if (!folded.remove(title)) {
                folded.add(title);
            }
            showRows();
        });
        hint = new Label(parent, SWT.NONE);
        hint.setData(Parts.ID, "handwork.hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        registration = fleets.onChange(this::changed);
        showFleet();
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED, CLOSED -> showFleet();
            case CONTENT, COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    private void showFleet() {
        OpenFleet current = fleets.current().orElse(null);
        if (current != shown) {
            shown = current;
            stop();
            show(Optional.empty());
            if (current != null) {
                work(Messages.HandWorkView_opening, ledger::known);
            }
        }
    }

    /** What makes a list; blocks. */
    @FunctionalInterface
    private interface Listed {
        Outcome<WorkList> list(FleetCopy copy, Cancellation stop);
    }

    private void readDevices() {
        work(Messages.HandWorkView_reading, ledger::read);
    }

    private void work(String name, Listed listed) {
        OpenFleet fleet = shown;
        FleetCopy copy = new FleetCopy(fleet);
        read.setEnabled(false);
        HandWorkJob begun = new HandWorkJob(name, stop -> {
            Outcome<WorkList> outcome = listed.list(copy, stop);
            later(() -> take(fleet, outcome));
        });
        under = Optional.of(begun);
        begun.schedule();
    }

    private void stop() {
        under.ifPresent(HandWorkJob::cancel);
        under = Optional.empty();
    }

    private void later(Runnable news) {
        Later.in(table.control(), news);
    }

    private void take(OpenFleet fleet, Outcome<WorkList> outcome) {
        if (fleet != shown) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<WorkList>(WorkList made) -> show(Optional.of(made));
            case Outcome.Failed<WorkList>(Trouble trouble) -> {
                show(list);
                Statuses.show(trouble);
            }
        }
    }

    private void show(Optional<WorkList> made) {
        list = made;
        showRows();
        boolean some = made.filter(known -> !known.sites().isEmpty()).isPresent();
        read.setEnabled(shown != null);
        print.setEnabled(some);
        save.setEnabled(some);
        hint.setText(some ? Counts.bind(Messages.HandWorkView_open, made.get().open()) : Messages.HandWorkView_nothing);
    }

    private void showRows() {
        table.show(new Listing<HandRow>(row -> true, table.order(), Optional.of(HandRow::site), folded)
                .of(list.map(HandRow::of).orElse(List.of())));
    }

    /** Opens the list as a page that can be printed, each site on a sheet of its own. */
    private void print() {
        write(
                Engines.reports().resolve("handwork.html"),
                file -> Program.launch(file.toUri().toString()));
    }

    private void save() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText(Messages.HandWorkView_save_tooltip);
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setFileName("handwork.html");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> write(file, written -> {}));
    }

    /** Writes the list to a file in the background. */
    public void write(Path file, Consumer<Path> then) {
        list.ifPresent(made -> {
            Errand.begin(
                    Messages.HandWorkView_writing,
                    table.control().getDisplay(),
                    () -> WorkListHtml.write(made, Locale.getDefault(), file),
                    outcome -> written(outcome, then));
        });
    }

    private static void written(Outcome<Path> outcome, Consumer<Path> then) {
        switch (outcome) {
            case Outcome.Done<Path>(Path file) -> then.accept(file);
            case Outcome.Failed<Path>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        stop();
        super.dispose();
    }
}
