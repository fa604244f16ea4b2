package org.fleetmail.ui.internal.cell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.exchange.column.CellReader;
import org.fleetmail.exchange.column.CellValue;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Lookup;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;

/** The cells of elements in the columns of their kind, as people read and write them. */
public final class Cells {
    private Cells() {}

    /** What a person reads. */
    public static String text(Column column, Element element) {
        Object value = element.eGet(column.feature());
        return value instanceof Enumerator || value instanceof Boolean
                ? Choice.word(column, value)
                : column.text(element);
    }

    /** Whether people may change it: everything but the identity, to which others refer. */
    public static boolean isEditable(Column column) {
        EStructuralFeature feature = column.feature();
        return feature.isChangeable()
                && !feature.isDerived()
                && !(feature instanceof EAttribute attribute && attribute.isID());
    }

    /** What a text means that a person typed for a column of a fleet. Blanks alone mean nothing is there. */
    public static Typed read(Column column, String text, Fleet fleet) {
        EStructuralFeature feature = column.feature();
        if (text.isBlank()) {
            return nothing(feature);
        }
        Lookup lookup = Lookup.of(feature instanceof EReference ? fleet : FleetFactory.eINSTANCE.createFleet());
        return switch (new CellReader(lookup).read(column, text.strip())) {
            case CellValue.Known(Object value)
            when feature instanceof EReference reference -> new Typed.Value(elements(reference, value, fleet));
            case CellValue.Known(Object value) -> new Typed.Value(value);
            case CellValue.NewSite(String name) -> new Typed.Wrong(name);
            case CellValue.Mistaken mistaken -> new Typed.Wrong(mistaken.why().in(Locale.getDefault()));
        };
    }

    private static Typed nothing(EStructuralFeature feature) {
        if (feature.isRequired()) {
            return new Typed.Wrong(Messages.Cells_needed);
        }
        return new Typed.Value(feature.isMany() ? List.of() : null);
    }

    private static Object elements(EReference reference, Object ids, Fleet fleet) {
        Map<String, EObject> known = fleet.eContents().stream()
                .filter(reference.getEReferenceType().getInstanceClass()::isInstance)
                .collect(Collectors.toMap(
                        child -> ((Element) child).getId(), Function.identity(), (first, second) -> first));
        return ids instanceof List<?> many ? many.stream().map(known::get).toList() : known.get(ids);
    }
}
