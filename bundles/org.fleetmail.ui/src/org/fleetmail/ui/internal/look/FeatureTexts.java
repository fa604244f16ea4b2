package org.fleetmail.ui.internal.look;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.model.provider.FleetEditPlugin;

/**
 * What the model's features are called, and what they mean. English meanings are the documentation in the ecore itself;
 * Japanese ones are in {@code documentation_ja.properties} under {@code Class.feature}.
 */
public final class FeatureTexts {
    private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FeatureTexts() {}

    /** Name of a feature, for a label or a column. */
    public static String label(EStructuralFeature feature) {
        return text("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature");
    }

    /** Name of a kind of element. */
    public static String type(EClass type) {
        return text("_UI_" + type.getName() + "_type");
    }

    /** Name of a value of an enumeration. */
    public static String literal(EEnum type, Enumerator value) {
        return text("_UI_" + type.getName() + "_" + value.getName() + "_literal");
    }

    /** What a feature means, for a tooltip. */
    public static String meaning(EStructuralFeature feature) {
        return meaning(feature, feature.getEContainingClass().getName() + "." + feature.getName());
    }

    /** What a value of an enumeration means, for a tooltip. */
    public static String meaning(EEnum type, EEnumLiteral literal) {
        return meaning(literal, type.getName() + "." + literal.getName());
    }

    private static String meaning(EModelElement documented, String key) {
        try {
            return ResourceBundle.getBundle(
                            FeatureTexts.class.getPackageName() + ".documentation",
                            Locale.getDefault(),
                            FeatureTexts.class.getClassLoader(),
                            OWN_LANGUAGE_ONLY)
                    .getString(key);
        } catch (MissingResourceException e) {
            return EcoreUtil.getDocumentation(documented);
        }
    }

    private static String text(String key) {
        return FleetEditPlugin.INSTANCE.getString(key);
    }
}
