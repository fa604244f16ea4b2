package org.fleetmail.ui.internal.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.learning.LearnedField;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.Checked;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.TrialRequest;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.trial.TrialResult;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Wait;
import org.fleetmail.ui.internal.rollout.ApplyDialog;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.rollout.FleetCopy;

/** Reads one device with the profile, without writing; then writes one setting, reads it back and sets it back. */
final class TrialPage extends WizardPage {
    private final Learning learning;
    private final Engines engines;
    private final OpenFleets fleets;
    private Combo device;
    private Button read;
    private TableViewer values;
    private Combo setting;
    private Text value;
    private Button prove;
    private Label result;
    private Optional<DeviceState> state = Optional.empty();

    /** A setting as recorded and as read. */
    record Row(MailSetting setting, String recorded, String actual) {}

    TrialPage(Learning learning, Services services, OpenFleets fleets) {
        super("trial", Messages.TrialPage_title, null);
        this.learning = learning;
        this.engines = new Engines(services);
        this.fleets = fleets;
        setDescription(Messages.TrialPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(6).applyTo(area);
        device = combo(area, Messages.TrialPage_device, "learn.device", 4);
        device.setItems(devices().stream().map(Elements::name).toArray(String[]::new));
        read = button(area, Messages.TrialPage_read, "learn.read", this::read);
        device.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enable()));
        Columns<Row> columns = new Columns<>(area, "learn.values", Row.class, SWT.SINGLE | SWT.BORDER);
        columns.column(
                        "learn.setting",
                        Messages.TrialPage_setting,
                        26,
                        row -> row.setting().label().in(Locale.getDefault()))
                .column("learn.recorded", Messages.TrialPage_recorded, 30, Row::recorded)
                .column("learn.actual", Messages.TrialPage_actual, 30, Row::actual);
        values = columns.viewer();
        values.setContentProvider(ArrayContentProvider.getInstance());
        GridDataFactory.fillDefaults()
                .span(6, 1)
                .grab(true, true)
                .hint(700, 220)
                .applyTo(columns.control());
        setting = combo(area, Messages.TrialPage_write, "learn.proof.setting", 1);
        setting.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enable()));
        Label caption = new Label(area, SWT.NONE);
        caption.setText(Messages.TrialPage_value);
        value = new Text(area, SWT.BORDER);
        value.setData(Parts.ID, "learn.proof.value");
        value.addModifyListener(event -> enable());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(value);
        prove = button(area, Messages.TrialPage_prove, "learn.prove", this::prove);
        result = new Label(area, SWT.WRAP);
        result.setData(Parts.ID, "learn.result");
        GridDataFactory.fillDefaults()
                .span(6, 1)
                .grab(true, false)
                .hint(700, 40)
                .applyTo(result);
        setControl(area);
        enable();
    }

    private static Combo combo(Composite area, String label, String id, int span) {
        Label caption = new Label(area, SWT.NONE);
        caption.setText(label);
        Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setData(Parts.ID, id);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(combo);
        return combo;
    }

    private static Button button(Composite area, String label, String id, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            setting.setItems(provable().stream()
                    .map(each -> each.label().in(Locale.getDefault()))
                    .toArray(String[]::new));
            show();
        }
        super.setVisible(visible);
    }

    private List<Device> devices() {
        return fleets.current()
                .map(fleet -> List.copyOf(fleet.fleet().getDevices()))
                .orElse(List.of());
    }

    private Optional<Device> device() {
        int index = device.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(devices().get(index));
    }

    /** Settings that can be written and read back. */
    private List<MailSetting> provable() {
        return learning.profile().stream()
                .flatMap(profile -> profile.mappings().values().stream())
                .filter(mapping ->
                        mapping.access().readable() && mapping.access().writable())
                .map(mapping -> mapping.setting())
                .filter(each -> !each.isSecret())
                .toList();
    }

    private void enable() {
        read.setEnabled(device().isPresent());
        prove.setEnabled(state.isPresent()
                && setting.getSelectionIndex() >= 0
                && !value.getText().isBlank());
        setMessage(devices().isEmpty() ? Messages.TrialPage_no_fleet : null, INFORMATION);
    }

    private void show() {
        values.setInput(learning.lesson().stream()
                .flatMap(lesson -> lesson.settings().stream())
                .map(this::row)
                .toList());
        enable();
    }

    private Row row(LearnedField field) {
        MailSetting each = field.setting().orElseThrow();
        String actual = state.flatMap(read -> read.settings().get(each))
                .map(SettingValue::toString)
                .orElse(state.isPresent() ? "?" : "");
        return new Row(each, word(each, field), actual);
    }

    /** The recorded value in the words of the vocabulary, as the device's is shown. */
    private String word(MailSetting each, LearnedField field) {
        return learning.profile()
                .flatMap(profile -> profile.mapping(each))
                .flatMap(mapping -> mapping.values().entrySet().stream()
                        .filter(word -> word.getValue().equals(field.sent()))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElseGet(field::shown);
    }

    private void read() {
        DeviceProfile profile = learning.profile().orElseThrow();
        FleetCopy copy = new FleetCopy(fleet());
        Device copied = copy.of(device().orElseThrow());
        Wait.cancellably(getContainer(), Messages.TrialPage_working, stop -> engines.tryReading(profile, copied, stop))
                .ifPresent(outcome -> {
                    switch (outcome) {
                        case Outcome.Done<DeviceState>(DeviceState told) -> {
                            state = Optional.of(told);
                            result.setText(Messages.TrialPage_read_only);
                        }
                        case Outcome.Failed<DeviceState>(Trouble trouble) -> {
                            state = Optional.empty();
                            result.setText(trouble.in(Locale.getDefault()));
                        }
                    }
                });
        show();
    }

    private OpenFleet fleet() {
        return fleets.current().orElseThrow();
    }

    private void prove() {
        MailSetting wanted = provable().get(setting.getSelectionIndex());
        switch (wanted.check(value.getText())) {
            case Checked.Unfit unfit -> result.setText(unfit.reason().in(Locale.getDefault()));
            case Checked.Fit fit -> prove(wanted, fit.value());
        }
    }

    private void prove(MailSetting wanted, String written) {
        DeviceProfile profile = learning.profile().orElseThrow();
        FleetCopy copy = new FleetCopy(fleet());
        TrialRequest request =
                new TrialRequest(copy.of(device().orElseThrow()), copy.path(), profile.name(), wanted, written);
        Outcome<Plan> planned = Wait.cancellably(
                        getContainer(), Messages.TrialPage_working, stop -> engines.planTrial(profile, request, stop))
                .orElseThrow();
        switch (planned) {
            case Outcome.Failed<Plan>(Trouble trouble) -> result.setText(trouble.in(Locale.getDefault()));
            case Outcome.Done<Plan>(Plan plan) ->
                ApplyDialog.ask(getShell(), plan).ifPresent(options -> prove(profile, plan, copy, options));
        }
    }

    private void prove(DeviceProfile profile, Plan plan, FleetCopy copy, ApplyOptions options) {
        Wait.cancellably(
                        getContainer(),
                        Messages.TrialPage_working,
                        stop -> engines.prove(profile, plan, copy.fleets(), options, stop))
                .ifPresent(outcome -> {
                    switch (outcome) {
                        case Outcome.Failed<TrialResult>(Trouble trouble) ->
                            result.setText(trouble.in(Locale.getDefault()));
                        case Outcome.Done<TrialResult>(TrialResult tried) -> told(tried);
                    }
                });
    }

    private void told(TrialResult tried) {
        tried.proof().ifPresent(learning::proven);
        String words = tried.proof().isPresent() ? Messages.TrialPage_proven : Messages.TrialPage_not_proven;
        String left = tried.asBefore()
                ? ""
                : " " + NLS.bind(Messages.TrialPage_left, tried.written().run().id());
        result.setText(words + left);
        getContainer().updateButtons();
    }
}
