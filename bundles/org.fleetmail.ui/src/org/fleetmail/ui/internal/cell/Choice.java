package org.fleetmail.ui.internal.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.NaturalOrder;

/**
 * One of the values that a cell can have.
 *
 * @param value of the feature; {@code null} for none
 */
public record Choice(String text, Object value) {
    /** The values that a column offers in a fleet; none where a person types what she wants. */
    public static List<Choice> of(Column column, Fleet fleet) {
        EStructuralFeature feature = column.feature();
        if (feature.isMany()) {
            return List.of();
        }
        return switch (feature) {
            case EReference reference -> elements(fleet, reference.getEReferenceType());
            case EAttribute attribute when attribute.getEAttributeType() instanceof EEnum words -> literals(words);
            case EAttribute attribute
            when attribute.getEAttributeType() == EcorePackage.Literals.EBOOLEAN ->
                List.of(new Choice(Messages.Choice_yes, true), new Choice(Messages.Choice_no, false));
            default -> List.of();
        };
    }

    private static List<Choice> elements(Fleet fleet, EClass type) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Messages.Choice_none, null));
        containers(type).forEach(list -> fleetElements(fleet, list).forEach(choices::add));
        return choices;
    }

    private static Stream<EReference> containers(EClass type) {
        return Literals.FLEET.getEAllContainments().stream()
                .filter(list -> list.isMany() && list.getEReferenceType() == type);
    }

    private static Stream<Choice> fleetElements(Fleet fleet, EReference list) {
        return ((List<?>) fleet.eGet(list))
                .stream()
                        .map(EObject.class::cast)
                        .map(element -> new Choice(Elements.name(element), element))
                        .sorted(Comparator.comparing(Choice::text, NaturalOrder.INSTANCE));
    }

    private static List<Choice> literals(EEnum type) {
        return type.getELiterals().stream()
                .map(EEnumLiteral::getInstance)
                .map(value -> new Choice(FeatureTexts.literal(type, value), value))
                .toList();
    }

    /** What a person reads for a value of a column. */
    static String word(Column column, Object value) {
        return switch (value) {
            case Enumerator literal
            when column.feature().getEType() instanceof EEnum type -> FeatureTexts.literal(type, literal);
            case Boolean yes -> yes ? Messages.Choice_yes : Messages.Choice_no;
            default -> "";
        };
    }
}
