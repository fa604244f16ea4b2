package org.fleetmail.ui.internal.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.device.learning.LearnedField;
import org.fleetmail.device.learning.Likelihood;
import org.fleetmail.device.learning.SaveStep;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Icons;

/** Which field is which setting, how sure that is and by what it was told; a person may correct it. */
final class MeaningPage extends WizardPage {
    private final Learning learning;
    private TableViewer table;
    private Combo meaning;
    private Label reasons;

    /** A field with the save it belongs to. */
    record Row(SaveStep save, LearnedField field) {
        String means() {
            return field.setting()
                    .map(MailSetting::label)
                    .orElseGet(() -> field.role().label())
                    .in(Locale.getDefault());
        }

        String sure() {
            return field.setting().isEmpty() ? "" : field.likelihood().label().in(Locale.getDefault());
        }
    }

    MeaningPage(Learning learning) {
        super("meaning", Messages.MeaningPage_title, null);
        this.learning = learning;
        setDescription(Messages.MeaningPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        table = table(area);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(700, 260)
                .applyTo(table.getTable().getParent());
        Label caption = new Label(area, SWT.NONE);
        caption.setText(Messages.MeaningPage_means);
        meaning = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        meaning.setData(Parts.ID, "learn.meaning");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(meaning);
        meaning.setItems(choices());
        meaning.setEnabled(false);
        meaning.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> assign()));
        reasons = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(700, 36)
                .applyTo(reasons);
        table.addSelectionChangedListener(event -> selected());
        setControl(area);
    }

    private static TableViewer table(Composite area) {
        Icons icons = new Icons(area);
        Columns<Row> columns = new Columns<>(area, "learn.fields", Row.class, SWT.SINGLE | SWT.BORDER);
        columns.column(
                        "learn.field",
                        Messages.MeaningPage_field,
                        18,
                        row -> Mask.shown(row.field().name()))
                .column(
                        "learn.label",
                        Messages.MeaningPage_label,
                        20,
                        row -> row.field().label())
                .column(
                        "learn.before",
                        Messages.MeaningPage_before,
                        18,
                        row -> Mask.shown(row.field().before()))
                .column(
                        "learn.sent",
                        Messages.MeaningPage_sent,
                        18,
                        row -> row.field().shown())
                .column("learn.means", Messages.MeaningPage_means, 24, Row::means)
                .column(
                        "learn.sure",
                        Messages.MeaningPage_sure,
                        12,
                        Row::sure,
                        row -> row.field().setting().isEmpty()
                                ? null
                                : icons.get(mood(row.field().likelihood())));
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
        return columns.viewer();
    }

    private static Mood mood(Likelihood likelihood) {
        return likelihood == Likelihood.SURE ? Mood.GOOD : Mood.WARNING;
    }

    private static String[] choices() {
        List<String> choices = new ArrayList<>(List.of(Messages.MeaningPage_no_setting));
        Arrays.stream(MailSetting.values())
                .forEach(setting -> choices.add(setting.label().in(Locale.getDefault())));
        return choices.toArray(String[]::new);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            show();
        }
        super.setVisible(visible);
    }

    private void show() {
        List<Row> rows = learning.lesson().stream()
                .flatMap(lesson -> lesson.saves().stream())
                .flatMap(save -> save.fields().stream().map(field -> new Row(save, field)))
                .toList();
        int at = table.getTable().getSelectionIndex();
        table.setInput(rows);
        table.getTable().setSelection(at);
        selected();
        setPageComplete(learning.usable());
    }

    private Optional<Row> row() {
        return Optional.ofNullable((Row) table.getStructuredSelection().getFirstElement());
    }

    private void selected() {
        meaning.setEnabled(row().isPresent());
        row().ifPresent(row -> {
            meaning.select(row.field().setting().map(MailSetting::ordinal).orElse(-1) + 1);
            reasons.setText(row.field().proposals().stream()
                    .filter(proposal -> row.field()
                            .setting()
                            .filter(proposal.setting()::equals)
                            .isPresent())
                    .flatMap(proposal -> proposal.reasons().stream())
                    .map(reason -> reason.in(Locale.getDefault()))
                    .reduce((first, second) -> first + " · " + second)
                    .orElse(""));
        });
    }

    private void assign() {
        int index = meaning.getSelectionIndex() - 1;
        row().ifPresent(row -> learning.assign(
                row.save().name(),
                row.field().name(),
                index < 0 ? Optional.empty() : Optional.of(MailSetting.values()[index])));
        show();
    }
}
