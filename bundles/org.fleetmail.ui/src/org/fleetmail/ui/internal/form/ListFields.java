package org.fleetmail.ui.internal.form;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.FeatureTexts;

/** Makes fields for features that hold several values, in a grid of two columns. */
public final class ListFields {
    private static final int CHECKS_PER_ROW = 2;

    private final FormContext context;
    private final Composite parent;
    private final EObject owner;

    public ListFields(FormContext context, Composite parent, EObject owner) {
        this.context = context;
        this.parent = parent;
        this.owner = owner;
    }

    /** Words separated by commas; taken over when the field is left or Enter is pressed. */
    public Text words(EAttribute feature) {
        context.label(parent, feature);
        Text text = context.field(context.toolkit().createText(parent, "", SWT.SINGLE | SWT.BORDER), feature);
        Runnable take = () -> set(feature, Lists.split(text.getText()));
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
        context.label(parent, feature);
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
        Enumerator value = literal.getInstance();
        Button button = context.toolkit().createButton(row, FeatureTexts.literal(type, value), SWT.CHECK);
        button.setData(Parts.ID, row.getData(Parts.ID) + "." + literal.getName());
        button.setToolTipText(FeatureTexts.meaning(type, literal));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            List<Object> values = new ArrayList<>(values(feature));
            values.removeIf(value::equals);
            if (button.getSelection()) {
                values.add(value);
            }
            set(feature, values);
        }));
        context.refreshing(() -> {
            if (!button.isDisposed()) {
                button.setSelection(values(feature).contains(value));
            }
        });
    }

    private List<?> values(EAttribute feature) {
        return (List<?>) owner.eGet(feature);
    }

    private void set(EAttribute feature, List<?> values) {
        if (!values(feature).equals(values)) {
            Edits.set(context.fleet().domain(), owner, feature, values);
        }
    }
}
