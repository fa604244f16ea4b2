package org.fleetmail.ui.internal.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingType.Choice;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.SpokenName;

/** Gives one setting a value of its own, or lets what is inherited hold again. What is typed is examined at once. */
public final class OverrideBar {
    private static final List<MailSetting> SETTINGS = Arrays.asList(MailSetting.values());

    private final OpenFleet fleet;
    private final EObject owner;
    private final OwnSettings own;
    private final Supplier<List<Effective>> effective;
    private final Composite bar;
    private final Combo setting;
    private final Combo value;
    private final Button override;
    private final Button inherit;
    private final Label hint;

    /**
     * A bar that shows the first setting.
     *
     * @param owner the device or template whose own settings these are
     * @param effective what holds now
     */
    public OverrideBar(
            Composite parent,
            FormToolkit toolkit,
            OpenFleet fleet,
            EObject owner,
            OwnSettings own,
            Supplier<List<Effective>> effective) {
        this.fleet = fleet;
        this.owner = owner;
        this.own = own;
        this.effective = effective;
        bar = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 2).applyTo(bar);
        setting = combo(SWT.READ_ONLY, "override.setting", Messages.OverrideBar_setting);
        SETTINGS.forEach(each -> setting.add(each.label().in(Locale.getDefault())));
        setting.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show(chosen())));
        value = combo(SWT.NONE, "override.value", Messages.OverrideBar_value);
        value.addModifyListener(event -> check());
        override = button(toolkit, "override.take", Messages.OverrideBar_override, this::override);
        inherit = button(toolkit, "override.inherit", Messages.OverrideBar_inherit, this::inherit);
        hint = toolkit.createLabel(bar, "", SWT.WRAP);
        hint.setData(Parts.ID, "override.hint");
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).applyTo(hint);
        show(SETTINGS.getFirst());
    }

    private Combo combo(int style, String id, String name) {
        Combo combo = new Combo(bar, style);
        combo.setData(Parts.ID, id);
        combo.setToolTipText(name);
        SpokenName.give(combo, name);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(combo);
        return combo;
    }

    private Button button(FormToolkit toolkit, String id, String words, Runnable action) {
        Button button = toolkit.createButton(bar, words, SWT.PUSH);
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    public Composite control() {
        return bar;
    }

    private MailSetting chosen() {
        return SETTINGS.get(Math.max(0, setting.getSelectionIndex()));
    }

    /** Shows a setting with the value that holds now, to be changed. */
    public void show(MailSetting shown) {
        setting.select(SETTINGS.indexOf(shown));
        setting.setToolTipText(shown.meaning().in(Locale.getDefault()));
        value.setItems(shown.type() instanceof Choice choice ? choice.values().toArray(String[]::new) : new String[0]);
        value.setText(own.value(shown.id())
                .or(() -> effective(shown).filter(each -> !shown.isSecret()).map(Effective::text))
                .orElse(""));
        check();
    }

    private Optional<Effective> effective(MailSetting shown) {
        return effective.get().stream().filter(each -> each.setting() == shown).findFirst();
    }

    /** Something of the fleet has changed. */
    public void refresh() {
        if (!bar.isDisposed()) {
            check();
        }
    }

    private void check() {
        if (hint == null) {
            return;
        }
        Optional<String> mistake = SettingText.mistake(chosen(), value.getText());
        Optional<String> now = own.value(chosen().id());
        override.setEnabled(
                mistake.isEmpty() && !now.equals(Optional.of(value.getText().strip())));
        inherit.setEnabled(now.isPresent());
        hint.setText(mistake.filter(wrong -> !value.getText().isBlank()).orElseGet(this::inherited));
    }

    private String inherited() {
        return effective(chosen())
                .flatMap(Effective::inherited)
                .map(held ->
                        NLS.bind(Messages.OverrideBar_inherited, held.value().toString(), Effective.source(held)))
                .orElse(Messages.OverrideBar_nothing);
    }

    private void override() {
        MailSetting changed = chosen();
        String typed = value.getText().strip();
        Edits.change(
                fleet.domain(),
                owner,
                label(Messages.OverrideBar_change, changed),
                () -> own.override(changed.id(), typed));
        check();
    }

    private void inherit() {
        MailSetting changed = chosen();
        Edits.change(
                fleet.domain(), owner, label(Messages.OverrideBar_taken, changed), () -> own.inherit(changed.id()));
        show(changed);
    }

    private String label(String words, MailSetting changed) {
        return NLS.bind(words, changed.label().in(Locale.getDefault()), Elements.name(owner));
    }
}
