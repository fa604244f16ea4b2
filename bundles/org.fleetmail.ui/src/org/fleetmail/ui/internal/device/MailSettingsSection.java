package org.fleetmail.ui.internal.device;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.finding.DeviceFindings;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.rollout.PlanWords;
import org.fleetmail.ui.internal.rollout.RolloutWork;
import org.fleetmail.ui.internal.setting.Effective;
import org.fleetmail.ui.internal.setting.OverrideBar;
import org.fleetmail.ui.internal.setting.Source;

/** Reads a device, shows what it has beside what it shall have, pushes the difference, and takes a push back. */
final class MailSettingsSection {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private static final int MINUTE = 60_000;

    private final Composite parent;
    private final OpenFleet fleet;
    private final Device device;
    private final RolloutWork work;
    private final Registration registration;
    private MailSettingsTable table;
    private OverrideBar bar;
    private Text text;
    private Button read;
    private Button push;
    private Button cancel;
    private Button undo;
    private Optional<PlanItem> item = Optional.empty();
    private Optional<DeviceResult> pushed = Optional.empty();
    private Instant pushedAt = Instant.EPOCH;
    private String lastRun = "";

    MailSettingsSection(Composite parent, OpenFleet fleet, Device device, Services services) {
        this.parent = parent;
        this.fleet = fleet;
        this.device = device;
        this.work = new RolloutWork(parent.getShell(), services, this::show);
        this.registration = fleet.onChange(topic -> {
            if (topic == Topic.CONTENT) {
                show();
            }
        });
    }

    void create(FormContext context) {
        FormToolkit toolkit = context.toolkit();
        Composite row = toolkit.createComposite(parent);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        Icons icons = new Icons(parent);
        read = button(
                toolkit,
                row,
                icons,
                "read",
                Messages.MailSettings_read,
                Messages.MailSettings_read_tooltip,
                this::read);
        push = button(
                toolkit,
                row,
                icons,
                "push",
                Messages.MailSettings_push,
                Messages.MailSettings_push_tooltip,
                this::push);
        cancel = button(
                toolkit,
                row,
                icons,
                "stop",
                Messages.MailSettings_cancel,
                Messages.MailSettings_cancel_tooltip,
                work::cancel);
        undo = button(
                toolkit,
                row,
                icons,
                "roll-back",
                Messages.MailSettings_undo,
                Messages.MailSettings_undo_tooltip,
                this::undo);
        table = new MailSettingsTable(parent, icons);
        table.leading(value -> Source.of(fleet.fleet(), value).flatMap(context::way));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(300, 260)
                .applyTo(table.control());
        bar = new OverrideBar(parent, toolkit, fleet, device, OwnSettings.of(device), () -> Effective.of(device));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar.control());
        table.viewer().addSelectionChangedListener(event -> selected());
        text = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setData(Parts.ID, "device.state");
        toolkit.adapt(text, true, false);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(200, 130)
                .applyTo(text);
        show();
        growUntilClosed();
    }

    private void selected() {
        if (table.viewer().getStructuredSelection().getFirstElement() instanceof SettingRow row) {
            bar.show(row.setting());
        }
    }

    /** The ages of what was read grow while nobody does anything; a timer that was left to run would keep all of this. */
    private void growUntilClosed() {
        Display display = text.getDisplay();
        Runnable grow = new Runnable() {
            @Override
            public void run() {
                table.viewer().refresh();
                display.timerExec(MINUTE, this);
            }
        };
        display.timerExec(MINUTE, grow);
        text.addDisposeListener(event -> display.timerExec(-1, grow));
    }

    private static Button button(
            FormToolkit toolkit,
            Composite row,
            Icons icons,
            String icon,
            String label,
            String tooltip,
            Runnable action) {
        Button button = toolkit.createButton(row, label, SWT.PUSH);
        button.setImage(icons.get(icon));
        button.setToolTipText(tooltip);
        button.setData(Parts.ID, "device." + icon);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void read() {
        work.plan(
                fleet,
                Elements.name(device),
                (engines, copy) -> {
                    PlanRequest request = PlanRequest.of(copy.fleet(), copy.path(), List.of(copy.of(device)));
                    return (listener, stop) -> engines.read(request, listener, stop);
                },
                this::observed);
    }

    /** What was read against what the device shall have, which a plan of a way back does not say. */
    private void observed(Plan plan) {
        fleet.observe(new DeviceFindings(fleet.fleet()).of(plan));
        readDone(plan);
    }

    private void readDone(Plan plan) {
        item = plan.item(device.getId());
        pushed = Optional.empty();
        item.ifPresent(known -> see(new State(
                PlanWords.mood(known.state()), known.state().label().in(Locale.getDefault()), Instant.now())));
        show();
    }

    /** Reads again, asks the endpoint, and shows the difference before anything is written. */
    private void push() {
        work.plan(
                fleet,
                Elements.name(device),
                (engines, copy) -> {
                    PlanRequest request = PlanRequest.of(copy.fleet(), copy.path(), List.of(copy.of(device)));
                    return (listener, stop) -> engines.plan(request, listener, stop);
                },
                plan -> {
                    observed(plan);
                    applyOrExplain(plan, this::pushDone);
                });
    }

    private void applyOrExplain(Plan plan, Consumer<RunSummary> then) {
        if (plan.counts().get(ItemState.CHANGE) > 0) {
            work.apply(then);
        } else {
            item.ifPresent(known -> MessageDialog.openInformation(
                    parent.getShell(), Messages.MailSettings_no_push, PlanWords.explanation(known, Optional.empty())));
        }
    }

    private void pushDone(RunSummary summary) {
        lastRun = summary.run().id();
        pushedAt = Instant.now();
        pushed = summary.results().stream()
                .filter(result -> result.device().equals(device.getId()))
                .findFirst();
        pushed.ifPresent(result -> see(new State(
                PlanWords.mood(result.phase()), result.phase().label().in(Locale.getDefault()), Instant.now())));
        show();
    }

    private void undo() {
        work.plan(
                fleet,
                lastRun,
                (engines, copy) -> {
                    String run = lastRun;
                    return (listener, stop) -> engines.planRollback(copy.fleets(), run);
                },
                plan -> {
                    readDone(plan);
                    applyOrExplain(plan, summary -> {
                        pushDone(summary);
                        read();
                    });
                });
    }

    private void see(State state) {
        fleet.see(device.getId(), state);
    }

    private void show() {
        if (text == null || text.isDisposed() || device.eContainer() == null) {
            return;
        }
        table.viewer().setInput(SettingRow.of(device, item, pushed, pushedAt));
        bar.refresh();
        text.setText(explanation());
        read.setEnabled(!work.isBusy());
        push.setEnabled(!work.isBusy());
        cancel.setEnabled(work.isBusy());
        undo.setEnabled(!work.isBusy() && !lastRun.isEmpty());
    }

    private String explanation() {
        if (work.isBusy()) {
            return Messages.MailSettings_busy;
        }
        String read = item.map(known -> age(known) + PlanWords.explanation(known, pushed))
                .orElse(Messages.MailSettings_never);
        return device.getTemplate() == null ? Messages.MailSettings_no_template + "\n" + read : read;
    }

    private static String age(PlanItem item) {
        return item.observedAt()
                .map(at -> NLS.bind(Messages.MailSettings_read_at, TIME.format(at)) + "\n")
                .orElse("");
    }

    void dispose() {
        registration.end();
        work.cancel();
    }
}
