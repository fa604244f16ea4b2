package org.fleetmail.ui.internal.guide;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.client.routine.Routine;
import org.fleetmail.client.routine.Tick;
import org.fleetmail.client.routine.TickLedger;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.rollout.Buttons;
import org.fleetmail.ui.internal.rollout.Engines;

/** What to look at daily and from time to time, when somebody last did, and the tick. The command line has the same ticks. */
public final class RoutineView extends ViewPart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final Path file = Engines.home().resolve("routines.json");
    private TickLedger ledger = new TickLedger(List.of());
    private LiveTable<Routine> table;
    private Button tick;
    private Label said;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        Buttons buttons = new Buttons(parent, "routine", icons);
        tick = buttons.add(Messages.RoutineView_tick, Messages.RoutineView_tick_tooltip, "apply", this::tick);
        buttons.add(Messages.RoutineView_refresh, Messages.RoutineView_refresh_tooltip, "read", this::read);
        table = table(parent, icons);
        table.onSelect(this::show);
        table.onOpen(routine -> tick());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        said = new Label(parent, SWT.WRAP);
        said.setData(Parts.ID, "routine.said");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(said);
        tick.setEnabled(false);
        read();
    }

    private LiveTable<Routine> table(Composite parent, Icons icons) {
        Locale language = Locale.getDefault();
        return new LiveTable<>(
                parent,
                "routine.table",
                Messages.RoutineView_name,
                List.of(
                        LiveColumn.<Routine>of("routine.due", Messages.RoutineView_due, 20, this::due)
                                .withImage(routine -> icons.get(isDue(routine) ? "state-warning" : "state-good"))
                                .sortedBy(Comparator.comparing(routine -> ledger.due(routine))),
                        LiveColumn.of(
                                "routine.what",
                                Messages.RoutineView_what,
                                60,
                                routine -> routine.text().in(language)),
                        LiveColumn.<Routine>of(
                                        "routine.every", Messages.RoutineView_every, 16, routine -> every(routine))
                                .sortedBy(Comparator.comparing(Routine::days)),
                        LiveColumn.of(
                                "routine.last",
                                Messages.RoutineView_last,
                                20,
                                routine -> last(routine, one -> DAY.format(one.date()))),
                        LiveColumn.of("routine.by", Messages.RoutineView_by, 14, routine -> last(routine, Tick::by)),
                        LiveColumn.of(
                                "routine.note", Messages.RoutineView_note, 40, routine -> last(routine, Tick::note))));
    }

    private String last(Routine routine, Function<Tick, String> part) {
        return ledger.last(routine).map(part).orElse("");
    }

    private static String every(Routine routine) {
        return routine.days() == 1 ? Messages.RoutineView_day : NLS.bind(Messages.RoutineView_days, routine.days());
    }

    private boolean isDue(Routine routine) {
        return !ledger.due(routine).isAfter(LocalDate.now());
    }

    private String due(Routine routine) {
        return isDue(routine) ? Messages.RoutineView_now : DAY.format(ledger.due(routine));
    }

    private void read() {
        inBackground(() -> TickLedger.read(file));
    }

    private void inBackground(Supplier<Outcome<TickLedger>> work) {
        Errand.begin(Messages.RoutineView_name, table.control().getDisplay(), work, this::keep);
    }

    private void keep(Outcome<TickLedger> outcome) {
        if (table.control().isDisposed()) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<TickLedger>(TickLedger all) -> ledger = all;
            case Outcome.Failed<TickLedger>(Trouble trouble) -> Statuses.show(trouble);
        }
        table.showRows(Routine.shipped());
        table.repaint();
        show();
    }

    private void show() {
        tick.setEnabled(table.selection().size() == 1);
        said.setText(table.selection().stream()
                .findFirst()
                .map(routine -> routine.how().in(Locale.getDefault()))
                .orElseGet(() -> NLS.bind(
                        Messages.RoutineView_count,
                        Routine.shipped().stream().filter(this::isDue).count(),
                        Routine.shipped().size())));
    }

    private void tick() {
        table.selection().stream().findFirst().ifPresent(this::tick);
    }

    private void tick(Routine routine) {
        String title = routine.text().in(Locale.getDefault());
        InputDialog note = new InputDialog(
                getSite().getShell(),
                Messages.RoutineView_tick_title,
                title + "\n\n" + Messages.RoutineView_tick_prompt,
                "",
                null);
        if (note.open() == Window.OK) {
            Tick done = new Tick(
                    routine.id(),
                    LocalDate.now(),
                    System.getProperty("user.name", ""),
                    note.getValue().strip());
            inBackground(() -> add(done));
        }
    }

    /** One at a time: each tick is added to those before it. */
    private synchronized Outcome<TickLedger> add(Tick done) {
        return TickLedger.read(file)
                .map(all -> all.with(done))
                .then(all -> all.write(file).map(written -> all));
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
