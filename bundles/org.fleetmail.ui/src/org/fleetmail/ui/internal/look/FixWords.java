package org.fleetmail.ui.internal.look;

import java.util.Locale;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.finding.Fix;

/** Changes that mend something, in the words of a person. */
public final class FixWords {
    private FixWords() {}

    /** What a fix does, for example "Set port to 587". */
    public static String label(Fix fix) {
        return switch (fix) {
            case Fix.Set(EObject target, EStructuralFeature feature, Object value)
            when value == null -> NLS.bind(Messages.FixWords_clear, FeatureTexts.label(feature));
            case Fix.Set(EObject target, EStructuralFeature feature, Boolean on) ->
                NLS.bind(on ? Messages.FixWords_on : Messages.FixWords_off, FeatureTexts.label(feature));
            case Fix.Set(EObject target, EStructuralFeature feature, Object value) ->
                NLS.bind(Messages.FixWords_set, FeatureTexts.label(feature), word(feature, value));
            case Fix.Add(EObject target, EStructuralFeature feature, Object value) ->
                NLS.bind(Messages.FixWords_add, word(feature, value), FeatureTexts.label(feature));
            case Fix.OwnValues own -> own.label().in(Locale.getDefault());
        };
    }

    private static String word(EStructuralFeature feature, Object value) {
        return switch (value) {
            case EObject element -> Elements.name(element);
            case Enumerator literal
            when feature instanceof EAttribute attribute ->
                FeatureTexts.literal((EEnum) attribute.getEAttributeType(), literal);
            default -> value.toString();
        };
    }
}
