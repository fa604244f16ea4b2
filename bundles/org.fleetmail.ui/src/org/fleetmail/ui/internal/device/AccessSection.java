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
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.Elements;

/**
 * How a device, or the devices of a group, site or fleet are reached in one way: as somebody above says, or with an access of
 * its own.
 */
public abstract class AccessSection<A extends EObject> {
    private final Composite parent;
    private final Element owner;
    private final EReference feature;
    private FormContext context;
    private FormContext part;
    private Button own;
    private Composite fields;
    private Shown shown;

    /** What the fields were made for. */
    private record Shown(EObject access, Object kind) {}

    /** @param feature where a device has its own access */
    AccessSection(Composite parent, Element owner, EReference feature) {
        this.parent = parent;
        this.owner = owner;
        this.feature = (EReference) owner.eClass().getEStructuralFeature(feature.getName());
    }

    /** The access that holds for a device, and who says it. */
    abstract Optional<Access<A>> effective(Device device);

    /** The access that holds, and who says it. */
    final Optional<Access<A>> effective() {
        return device().isPresent()
                ? effective(device().get())
                : said(owner)
                        .or(() -> Optional.ofNullable((Element) owner.eContainer())
                                .flatMap(this::said));
    }

    @SuppressWarnings("unchecked")
    private Optional<Access<A>> said(Element by) {
        Object said = by.eGet(by.eClass().getEStructuralFeature(feature.getName()));
        return Optional.ofNullable((A) said).map(access -> new Access<>(access, by));
    }

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

    /** The device, unless this is about the devices of something larger. */
    final Optional<Device> device() {
        return owner instanceof Device device ? Optional.of(device) : Optional.empty();
    }

    /** What the fields share that {@link #fill} makes. */
    final FormContext context() {
        return part;
    }

    /** Makes the section, once. */
    public final void create(FormContext form) {
        context = form;
        own = form.toolkit()
                .createButton(
                        parent,
                        device().isPresent() ? Messages.AccessSection_own : Messages.AccessSection_of_all,
                        SWT.CHECK);
        own.setData(Parts.ID, owner.eClass().getName() + "." + feature.getName());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(own);
        own.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> switchOwn()));
        form.refreshing(this::refresh);
    }

    private void switchOwn() {
        EObject access = own.getSelection() ? FleetFactory.eINSTANCE.create(feature.getEReferenceType()) : null;
        Edits.set(context.fleet().domain(), owner, feature, access);
    }

    @SuppressWarnings("unchecked")
    private A access() {
        return (A) owner.eGet(feature);
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
            context.end(part, fields);
        }
        part = context.part();
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
        FormContext.reflow(parent);
    }

    private String inherited() {
        return effective()
                .map(access ->
                        NLS.bind(Messages.AccessSection_inherited, Elements.name(access.from()), brief(access.value())))
                .orElse(device().isPresent() ? Messages.AccessSection_none : Messages.AccessSection_nowhere);
    }
}
