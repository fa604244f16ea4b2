package org.fleetmail.ui.internal.form;

import org.eclipse.core.databinding.validation.ValidationStatus;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;

/** Makes fields for names of secrets, each with a button that keeps the secret itself in the secret store. */
public final class SecretFields {
    private final FormContext context;
    private final Composite parent;
    private final EObject owner;
    private final Services services;

    public SecretFields(FormContext context, Composite parent, EObject owner, Services services) {
        this.context = context;
        this.parent = parent;
        this.owner = owner;
        this.services = services;
    }

    /** The name of a secret. */
    public Text secret(EAttribute feature) {
        context.label(parent, feature);
        Composite row = context.toolkit().createComposite(parent);
        context.field(row, feature);
        row.setData(Parts.ID, null);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        Fields fields = new Fields(context, row, owner);
        Text name = fields.bind(
                fields.line(feature),
                feature,
                text -> ValidationStatus.ok(),
                text -> text.isBlank() ? null : text.strip());
        button(row, feature, name);
        return name;
    }

    private void button(Composite row, EAttribute feature, Text name) {
        Button set = context.toolkit().createButton(row, Messages.SecretFields_set, SWT.PUSH);
        set.setData(Parts.ID, feature.getEContainingClass().getName() + "." + feature.getName() + ".set");
        set.setToolTipText(Messages.SecretFields_set_tooltip);
        set.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> SecretDialog.open(row.getShell(), name.getText().strip(), services)));
        context.refreshing(() -> {
            if (!set.isDisposed()) {
                set.setEnabled(owner.eGet(feature) != null);
            }
        });
    }
}
