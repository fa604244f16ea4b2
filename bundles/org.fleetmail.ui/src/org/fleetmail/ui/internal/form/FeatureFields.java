package org.fleetmail.ui.internal.form;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.FleetPackage.Literals;

/** Makes the field that fits a feature, whatever it holds, in a grid of two columns. */
public final class FeatureFields {
    private static final Set<EStructuralFeature> OF_MANY_LINES = Set.of(Literals.TRUST_ANCHOR__PEM);

    private final FormContext context;
    private final Composite parent;
    private final EObject owner;

    /** Fields of an object; the parent has a grid of two columns. */
    public FeatureFields(FormContext context, Composite parent, EObject owner) {
        this.context = context;
        this.parent = parent;
        this.owner = owner;
    }

    /** A field for each of these features, in their order. */
    public void all(List<? extends EStructuralFeature> features) {
        features.forEach(this::field);
    }

    private void field(EStructuralFeature feature) {
        switch (feature) {
            case EAttribute attribute when attribute.isMany() -> many(attribute);
            case EAttribute attribute -> single(attribute);
            case EReference reference
            when reference.isContainment() -> new Rows(context, parent, owner, reference).create();
            case EReference reference
            when reference.isMany() ->
                new ListFields(context, parent, owner).elements(reference, candidates(reference));
            case EReference reference -> new Fields(context, parent, owner).reference(reference, candidates(reference));
            default -> throw new IllegalArgumentException(feature.getName());
        }
    }

    private void many(EAttribute feature) {
        ListFields lists = new ListFields(context, parent, owner);
        if (feature.getEAttributeType() instanceof EEnum) {
            lists.checks(feature);
        } else {
            lists.words(feature);
        }
    }

    private void single(EAttribute feature) {
        Fields fields = new Fields(context, parent, owner);
        Class<?> type = feature.getEAttributeType().getInstanceClass();
        if (feature.getEAttributeType() instanceof EEnum) {
            fields.choice(feature);
        } else if (type == boolean.class) {
            fields.flag(feature);
        } else if (type == int.class) {
            fields.number(feature);
        } else if (OF_MANY_LINES.contains(feature)) {
            fields.lines(feature);
        } else {
            fields.text(feature);
        }
    }

    /** The elements of the fleet that can be referred to. */
    @SuppressWarnings("unchecked")
    private Supplier<List<? extends EObject>> candidates(EReference reference) {
        EReference all = holder(reference.getEReferenceType());
        return () -> (List<? extends EObject>) context.fleet().fleet().eGet(all);
    }

    /** Where a fleet holds elements of a kind. */
    private static EReference holder(EClass type) {
        return Literals.FLEET.getEAllContainments().stream()
                .filter(containment -> containment.getEReferenceType() == type)
                .findFirst()
                .orElseThrow();
    }
}
