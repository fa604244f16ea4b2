package org.fleetmail.ui.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.databinding.validation.ValidationStatus;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.databinding.EMFProperties;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.jface.databinding.viewers.typed.ViewerProperties;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.SpokenName;

/**
 * Makes fields for the single values of one model object in a grid of two columns. Each is bound to its feature by an
 * undoable command, has the model's documentation as its tooltip and {@code Class.feature} as its identity.
 */
public final class Fields {
    /** A word typed in one go is one step of undo. */
    private static final int TYPING_MILLIS = 300;

    private static final int LINES_HEIGHT = 90;

    private static final Object NOTHING = new Object();

    private final FormContext context;
    private final Composite parent;
    private final EObject owner;

    /** Fields of an object; the parent has a grid of two columns. */
    public Fields(FormContext context, Composite parent, EObject owner) {
        this.context = context;
        this.parent = parent;
        this.owner = owner;
    }

    /** A line of text; an empty one unsets the feature. */
    public Text text(EAttribute feature) {
        context.label(parent, feature);
        return bind(
                line(feature), feature, text -> ValidationStatus.ok(), text -> text.isBlank() ? null : text.strip());
    }

    /** Several lines of text; an empty one unsets the feature. */
    public Text lines(EAttribute feature) {
        context.labelAbove(parent, feature);
        Text text = context.field(
                context.toolkit().createText(parent, "", SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL), feature);
        ((GridData) text.getLayoutData()).heightHint = LINES_HEIGHT;
        return bind(text, feature, typed -> ValidationStatus.ok(), typed -> typed.isBlank() ? null : typed.strip());
    }

    /** A whole number. */
    public Text number(EAttribute feature) {
        context.label(parent, feature);
        return bind(line(feature), feature, Fields::wholeNumber, text -> Integer.valueOf(text.strip()));
    }

    private static IStatus wholeNumber(String text) {
        return text.strip().matches("-?[0-9]{1,9}")
                ? ValidationStatus.ok()
                : ValidationStatus.error(Messages.Fields_number);
    }

    Text line(EAttribute feature) {
        return context.field(context.toolkit().createText(parent, "", SWT.SINGLE | SWT.BORDER), feature);
    }

    Text bind(Text text, EAttribute feature, Function<String, IStatus> valid, Function<String, Object> read) {
        SetCommandStrategy<String, Object> take =
                new SetCommandStrategy<>(context.fleet().domain());
        take.setAfterGetValidator(valid::apply);
        take.setConverter(IConverter.create(String.class, boxed(feature), read));
        UpdateValueStrategy<Object, String> show = new UpdateValueStrategy<>();
        show.setConverter(
                IConverter.create(boxed(feature), String.class, value -> value == null ? "" : String.valueOf(value)));
        mark(
                feature,
                context.bindings()
                        .bindValue(
                                WidgetProperties.text(SWT.Modify).observeDelayed(TYPING_MILLIS, text),
                                model(feature),
                                take,
                                show));
        return text;
    }

    private static Class<?> boxed(EAttribute feature) {
        return feature.getEAttributeType().getInstanceClass() == int.class ? Integer.class : String.class;
    }

    private void mark(EStructuralFeature feature, Binding binding) {
        binding.getValidationStatus()
                .addValueChangeListener(change -> context.marks().input(feature, change.diff.getNewValue()));
    }

    /** Yes or no. */
    public Button flag(EAttribute feature) {
        context.toolkit().createLabel(parent, "");
        Button button = context.toolkit().createButton(parent, FeatureTexts.label(feature), SWT.CHECK);
        context.field(button, feature);
        context.bindings()
                .bindValue(
                        WidgetProperties.buttonSelection().observe(button),
                        model(feature),
                        new SetCommandStrategy<Boolean, Object>(context.fleet().domain()),
                        null);
        return button;
    }

    /** One of the values of an enumeration. */
    public Combo choice(EAttribute feature) {
        EEnum type = (EEnum) feature.getEAttributeType();
        List<Enumerator> values =
                type.getELiterals().stream().map(EEnumLiteral::getInstance).toList();
        ComboViewer viewer = combo(feature, value -> FeatureTexts.literal(type, (Enumerator) value));
        viewer.setInput(values);
        bind(viewer, feature);
        return viewer.getCombo();
    }

    /** One of a few words. */
    public Combo oneOf(EAttribute feature, List<String> words) {
        ComboViewer viewer = combo(feature, String::valueOf);
        viewer.setInput(words);
        bind(viewer, feature);
        return viewer.getCombo();
    }

    /** One of the elements that can be referred to, or none. */
    public Combo reference(EReference feature, Supplier<? extends List<? extends EObject>> candidates) {
        context.link(parent, feature, () -> (EObject) owner.eGet(feature));
        ComboViewer viewer = unlabelledCombo(
                feature, value -> value instanceof EObject element ? Elements.name(element) : Messages.Fields_none);
        SpokenName.give(viewer.getCombo(), FeatureTexts.label(feature));
        context.refreshing(() -> offer(viewer, candidates.get()));
        bind(viewer, feature);
        return viewer.getCombo();
    }

    private static void offer(ComboViewer viewer, List<? extends EObject> candidates) {
        List<Object> offered = new ArrayList<>(candidates);
        offered.addFirst(NOTHING);
        if (viewer.getControl().isDisposed() || offered.equals(viewer.getInput())) {
            return;
        }
        viewer.setInput(offered);
    }

    private ComboViewer combo(EStructuralFeature feature, Function<Object, String> text) {
        context.label(parent, feature);
        return unlabelledCombo(feature, text);
    }

    private ComboViewer unlabelledCombo(EStructuralFeature feature, Function<Object, String> text) {
        ComboViewer viewer = new ComboViewer(parent, SWT.READ_ONLY);
        context.field(viewer.getCombo(), feature);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(text));
        return viewer;
    }

    private void bind(ComboViewer viewer, EStructuralFeature feature) {
        SetCommandStrategy<Object, Object> take =
                new SetCommandStrategy<>(context.fleet().domain());
        take.setConverter(IConverter.create(value -> value == NOTHING ? null : value));
        UpdateValueStrategy<Object, Object> show = new UpdateValueStrategy<>();
        show.setConverter(IConverter.create(value -> value == null ? NOTHING : value));
        context.bindings().bindValue(ViewerProperties.singleSelection().observe(viewer), model(feature), take, show);
    }

    @SuppressWarnings("unchecked")
    private IObservableValue<Object> model(EStructuralFeature feature) {
        return EMFProperties.value(feature).observe(owner);
    }
}
