package org.fleetmail.ui.internal.device;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.Elements;

/** How a device is reached in one way: as its group, site or fleet says, or with an access of its own. */
abstract class AccessSection<A extends EObject> {
    private final Composite parent;
    private final Device device;
    private final EReference feature;
    private FormContext context;
    private Button own;
    private Composite fields;
    private Shown shown;

    /** What the fields were made for. */
    private record Shown(EObject access, Object kind) {}

    /** @param feature where a device has its own access */
    AccessSection(Composite parent, Device device, EReference feature) {
        this.parent = parent;
        this.device = device;
        this.feature = feature;
    }

    /** The access that holds, and who says it. */
    abstract Optional<Access<A>> effective();

    /** An access in a few words, for where somebody else says it. */
    abstract String brief(A access);

    /** The fields of the device's own access. */
    abstract void fill(Composite area, A access);

    /** What decides which fields there are. */
    abstract Object kind(A access);

    /** What stands below, whoever says the access. */
    void foot(Composite area) {}

    /** Something of the fleet may have changed. */
    void refreshed() {}

    final Device device() {
        return device;
    }

    final FormContext context() {
        return context;
    }

    final void create(FormContext form) {
        context = form;
        own = form.toolkit().createButton(parent, Messages.AccessSection_own, SWT.CHECK);
        own.setData(Parts.ID, "Device." + feature.getName());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(own);
        own.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> switchOwn()));
        form.refreshing(this::refresh);
    }

    private void switchOwn() {
        EObject access = own.getSelection() ? FleetFactory.eINSTANCE.create(feature.getEReferenceType()) : null;
        Edits.set(context.fleet().domain(), device, feature, access);
    }

    @SuppressWarnings("unchecked")
    private A access() {
        return (A) device.eGet(feature);
    }

    private void refresh() {
        if (parent.isDisposed()) {
            return;
        }
        A access = access();
        Shown now = new Shown(access, access == null ? inherited() : kind(access));
        if (!now.equals(shown)) {
            shown = now;
            own.setSelection(access != null);
            rebuild(access);
        }
        refreshed();
    }

    private void rebuild(A access) {
        if (fields != null) {
            fields.dispose();
        }
        fields = context.toolkit().createComposite(parent);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(fields);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .spacing(8, 7)
                .extendedMargins(0, 2, 2, 2)
                .applyTo(fields);
        if (access == null) {
            wide(context.toolkit().createLabel(fields, inherited(), SWT.WRAP));
        } else {
            fill(fields, access);
        }
        foot(fields);
        layout();
    }

    static Label wide(Label label) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(150, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    final void layout() {
        parent.layout(true, true);
        for (Control control = parent; control != null; control = control.getParent()) {
            if (control instanceof ScrolledForm form) {
                form.reflow(true);
                return;
            }
        }
    }

    private String inherited() {
        return effective()
                .map(access ->
                        NLS.bind(Messages.AccessSection_inherited, Elements.name(access.from()), brief(access.value())))
                .orElse(Messages.AccessSection_none);
    }
}
