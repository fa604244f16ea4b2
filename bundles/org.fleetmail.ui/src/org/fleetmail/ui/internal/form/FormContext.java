package org.fleetmail.ui.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.Letters;

/** What all fields of a form page share. */
public final class FormContext {
    /** So many pixels at least show what is in a field. */
    private static final int FIELD = 120;

    private final FormToolkit toolkit;
    private final OpenFleet fleet;
    private final FieldMarks marks;
    private final DataBindingContext bindings = new DataBindingContext();
    private final List<Runnable> refreshers = new ArrayList<>();
    private final List<Runnable> flushers = new ArrayList<>();
    private final List<FormContext> parts = new ArrayList<>();

    FormContext(FormToolkit toolkit, OpenFleet fleet, FieldMarks marks) {
        this.toolkit = toolkit;
        this.fleet = fleet;
        this.marks = marks;
    }

    public FormToolkit toolkit() {
        return toolkit;
    }

    public OpenFleet fleet() {
        return fleet;
    }

    FieldMarks marks() {
        return marks;
    }

    DataBindingContext bindings() {
        return bindings;
    }

    /** Runs now and after every change of the fleet. */
    public void refreshing(Runnable refresher) {
        refreshers.add(refresher);
        refresher.run();
    }

    /** Runs before the fleet is saved: takes over what a person typed last. */
    void flushing(Runnable flusher) {
        flushers.add(flusher);
    }

    void refresh() {
        List.copyOf(refreshers).forEach(Runnable::run);
        List.copyOf(parts).forEach(FormContext::refresh);
    }

    void flush() {
        bindings.updateModels();
        flushers.forEach(Runnable::run);
        parts.forEach(FormContext::flush);
    }

    void dispose() {
        bindings.dispose();
        parts.forEach(FormContext::dispose);
    }

    /** What the fields of a part share that comes and goes; it ends with {@link #end}. */
    public FormContext part() {
        FormContext part = new FormContext(toolkit, fleet, marks);
        parts.add(part);
        return part;
    }

    /** Ends a part and takes its controls away, which are in a composite of their own. */
    public void end(FormContext part, Composite area) {
        parts.remove(part);
        part.dispose();
        marks.forget(area);
        area.dispose();
    }

    /** The label of a feature, with its meaning. */
    Label label(Composite parent, EStructuralFeature feature) {
        Label label = toolkit.createLabel(parent, FeatureTexts.label(feature) + ":");
        label.setToolTipText(FeatureTexts.meaning(feature));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    /** The label of a feature whose field is high. */
    Label labelAbove(Composite parent, EStructuralFeature feature) {
        Label label = label(parent, feature);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        return label;
    }

    /** The label of a reference, which leads to the editor of what is referred to. */
    void link(Composite parent, EReference feature, Supplier<EObject> target) {
        Hyperlink link = toolkit.createHyperlink(parent, FeatureTexts.label(feature) + ":", SWT.NONE);
        link.setToolTipText(NLS.bind(Messages.FormContext_link, FeatureTexts.meaning(feature)));
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(
                event -> way(target.get()).ifPresent(Runnable::run)));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(link);
    }

    /** What opens the editor of something the fields name; empty where it has none. */
    public Optional<Runnable> way(EObject target) {
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        return ElementInput.way(page, fleet, target);
    }

    /** Gives a control its identity, its tooltip and its place for marks. */
    <C extends Control> C field(C control, EStructuralFeature feature) {
        control.setData(Parts.ID, feature.getEContainingClass().getName() + "." + feature.getName());
        control.setToolTipText(FeatureTexts.meaning(feature));
        marks.field(feature, control);
        boolean shrinks = control instanceof Text || control instanceof Combo;
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(shrinks ? Letters.scaled(FIELD) : SWT.DEFAULT, SWT.DEFAULT)
                .indent(6, 0)
                .applyTo(control);
        return control;
    }

    /** Lays a form out anew around a control that has other neighbours now. */
    public static void reflow(Control changed) {
        for (Control control = changed; control != null; control = control.getParent()) {
            if (control instanceof ScrolledForm form) {
                form.getBody().layout(true, true);
                form.reflow(true);
                return;
            }
        }
    }
}
