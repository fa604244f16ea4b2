package org.fleetmail.ui.internal.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.look.SpokenName;

/** Makes fields for features that hold several values, in a grid of two columns. */
public final class ListFields {
    private static final int CHECKS_PER_ROW = 2;
    private static final int TYPING_MILLIS = 300;
    private static final int LIST_HEIGHT = 80;

    private final FormContext context;
    private final Composite parent;
    private final EObject owner;

    public ListFields(FormContext context, Composite parent, EObject owner) {
        this.context = context;
        this.parent = parent;
        this.owner = owner;
    }

    /** Words separated by commas; taken over when the typing pauses or the field is left. */
    public Text words(EAttribute feature) {
        context.label(parent, feature);
        Text text = context.field(context.toolkit().createText(parent, "", SWT.SINGLE | SWT.BORDER), feature);
        Runnable take = () -> {
            if (!text.isDisposed()) {
                set(feature, Lists.split(text.getText()));
            }
        };
        text.addModifyListener(event -> text.getDisplay().timerExec(TYPING_MILLIS, take));
        text.addFocusListener(FocusListener.focusLostAdapter(event -> take.run()));
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> take.run()));
        context.flushing(take);
        context.refreshing(() -> show(text, Lists.join(values(feature))));
        return text;
    }

    private static void show(Text text, String line) {
        if (!text.isDisposed() && !Lists.split(text.getText()).equals(Lists.split(line))) {
            text.setText(line);
        }
    }

    /** A check box for each value of an enumeration. */
    public void checks(EAttribute feature) {
        context.labelAbove(parent, feature);
        Composite row = context.field(context.toolkit().createComposite(parent), feature);
        GridLayoutFactory.fillDefaults()
                .numColumns(CHECKS_PER_ROW)
                .equalWidth(true)
                .spacing(8, 2)
                .applyTo(row);
        EEnum type = (EEnum) feature.getEAttributeType();
        type.getELiterals().forEach(literal -> check(row, feature, type, literal));
    }

    private void check(Composite row, EAttribute feature, EEnum type, EEnumLiteral literal) {
        Button button = check(row, feature, literal.getInstance(), FeatureTexts.literal(type, literal.getInstance()));
        button.setData(Parts.ID, row.getData(Parts.ID) + "." + literal.getName());
        button.setToolTipText(FeatureTexts.meaning(type, literal));
    }

    /** A list of elements that can be referred to, each with a box to tick. */
    public void elements(EReference feature, Supplier<? extends List<? extends EObject>> candidates) {
        context.labelAbove(parent, feature);
        Table table =
                context.field(context.toolkit().createTable(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), feature);
        ((GridData) table.getLayoutData()).heightHint = LIST_HEIGHT;
        SpokenName.give(table, FeatureTexts.label(feature));
        NameLinks.in(table, EObject.class).column("", context::way);
        List<Offer> shown = new ArrayList<>();
        context.refreshing(() -> {
            List<Offer> now = offers(feature, candidates.get());
            if (!table.isDisposed() && !now.equals(shown)) {
                shown.clear();
                shown.addAll(now);
                offer(table, now);
            }
        });
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (event.detail == SWT.CHECK) {
                turn(feature, event.item.getData(), ((TableItem) event.item).getChecked());
            }
        }));
    }

    /** An element that can be referred to, as it is shown. */
    private record Offer(EObject element, String name, boolean chosen) {}

    private List<Offer> offers(EReference feature, List<? extends EObject> candidates) {
        Set<Object> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(values(feature));
        return candidates.stream()
                .map(candidate -> new Offer(candidate, Elements.name(candidate), chosen.contains(candidate)))
                .toList();
    }

    private static void offer(Table table, List<Offer> offers) {
        table.setItemCount(offers.size());
        for (int place = 0; place < offers.size(); place++) {
            TableItem item = table.getItem(place);
            item.setData(offers.get(place).element());
            item.setText(offers.get(place).name());
            item.setChecked(offers.get(place).chosen());
        }
    }

    private Button check(Composite row, EAttribute feature, Object value, String words) {
        Button button = context.toolkit().createButton(row, words, SWT.CHECK);
        button.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> turn(feature, value, button.getSelection())));
        context.refreshing(() -> {
            if (!button.isDisposed()) {
                button.setSelection(values(feature).contains(value));
            }
        });
        return button;
    }

    private void turn(EStructuralFeature feature, Object value, boolean on) {
        List<Object> values = new ArrayList<>(values(feature));
        values.removeIf(value::equals);
        if (on) {
            values.add(value);
        }
        set(feature, values);
    }

    private List<?> values(EStructuralFeature feature) {
        return (List<?>) owner.eGet(feature);
    }

    private void set(EStructuralFeature feature, List<?> values) {
        if (!values(feature).equals(values)) {
            Edits.set(context.fleet().domain(), owner, feature, values);
        }
    }
}
