package org.fleetmail.ui.internal.wave;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.model.GateKind;
import org.fleetmail.ui.Parts;

/** The selected wave: its name, which devices it takes, and its gates. */
final class WaveForm {
    private static final int NUMBER_WIDTH = 60;

    private final Composite area;
    private final String id;
    private final Runnable edited;
    private final Text name;
    private final Combo size;
    private final Text number;
    private final Map<GateKind, Button> asked = new EnumMap<>(GateKind.class);
    private final Map<GateKind, Text> percents = new EnumMap<>(GateKind.class);
    private Optional<WaveDraft> wave = Optional.empty();
    private boolean showing;

    WaveForm(Composite parent, String id, Runnable edited) {
        this.id = id;
        this.edited = edited;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 4).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.WaveForm_name);
        name = text("name", typed -> wave.ifPresent(one -> one.name = typed.strip()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        new Label(area, SWT.NONE).setText(Messages.WaveForm_devices);
        size = new Combo(area, SWT.READ_ONLY);
        size.setItems(
                Messages.WaveSize_models, Messages.WaveSize_count, Messages.WaveSize_share, Messages.WaveSize_rest);
        size.setData(Parts.ID, id + ".size");
        size.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> resize()));
        number = text("number", typed -> wave.ifPresent(one -> one.number = typed));
        GridDataFactory.swtDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(number);
        createGates();
    }

    private void createGates() {
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.WaveForm_gates);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(4, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).applyTo(row);
        for (GateKind kind : GateKind.values()) {
            createGate(row, kind);
        }
    }

    private void createGate(Composite row, GateKind kind) {
        String gate = "gate." + kind.getName();
        Button button = new Button(row, SWT.CHECK);
        button.setText(WaveTable.word(kind));
        button.setData(Parts.ID, id + "." + gate);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> ask(kind)));
        asked.put(kind, button);
        if (kind == GateKind.CONFIRMATION) {
            return;
        }
        Text percent = text(
                row,
                gate + ".percent",
                typed -> wave.filter(one -> one.has(kind)).ifPresent(one -> one.ask(kind, typed)));
        GridDataFactory.swtDefaults().hint(NUMBER_WIDTH / 2, SWT.DEFAULT).applyTo(percent);
        percent.setToolTipText(Messages.WaveForm_percent);
        percents.put(kind, percent);
    }

    private Text text(String what, Consumer<String> typed) {
        return text(area, what, typed);
    }

    private Text text(Composite parent, String what, Consumer<String> typed) {
        Text text = new Text(parent, SWT.BORDER);
        text.setData(Parts.ID, id + "." + what);
        text.addModifyListener(event -> edit(() -> typed.accept(text.getText())));
        return text;
    }

    private void edit(Runnable edit) {
        if (!showing && wave.isPresent()) {
            edit.run();
            edited.run();
        }
    }

    private void resize() {
        edit(() -> wave.ifPresent(one -> {
            one.size = WaveDraft.Size.values()[size.getSelectionIndex()];
            enable();
        }));
    }

    private void ask(GateKind kind) {
        edit(() -> wave.ifPresent(one -> {
            if (asked.get(kind).getSelection()) {
                one.ask(kind, one.percent(kind));
            } else {
                one.dismiss(kind);
            }
            enable();
        }));
    }

    Control control() {
        return area;
    }

    /** Shows a wave, or that none is selected. */
    void show(Optional<WaveDraft> selected) {
        showing = true;
        wave = selected;
        name.setText(selected.map(one -> one.name).orElse(""));
        number.setText(selected.map(one -> one.number).orElse(""));
        selected.ifPresentOrElse(one -> size.select(one.size.ordinal()), size::deselectAll);
        asked.forEach((kind, button) ->
                button.setSelection(selected.filter(one -> one.has(kind)).isPresent()));
        percents.forEach((kind, text) ->
                text.setText(selected.map(one -> one.percent(kind)).orElse("")));
        showing = false;
        enable();
    }

    private void enable() {
        name.setEnabled(wave.isPresent());
        size.setEnabled(wave.isPresent());
        number.setEnabled(wave.filter(one -> one.size == WaveDraft.Size.COUNT || one.size == WaveDraft.Size.SHARE)
                .isPresent());
        asked.values().forEach(button -> button.setEnabled(wave.isPresent()));
        percents.forEach((kind, text) ->
                text.setEnabled(wave.filter(one -> one.has(kind)).isPresent()));
    }
}
