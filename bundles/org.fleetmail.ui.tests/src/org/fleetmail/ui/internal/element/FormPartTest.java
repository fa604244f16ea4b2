package org.fleetmail.ui.internal.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Elements;
import org.junit.jupiter.api.Test;

/** Which features the forms of the kinds of elements show. */
class FormPartTest {
    /** Those have sections of their own: settings are shown with where they come from, accesses with who says them. */
    private static final Set<EStructuralFeature> OTHERWISE = Set.of(
            Literals.MAIL_TEMPLATE__SETTINGS,
            Literals.SITE__SNMP,
            Literals.SITE__WEB,
            Literals.DEVICE_GROUP__SNMP,
            Literals.DEVICE_GROUP__WEB);

    static Stream<EClass> kinds() {
        return FleetPackage.eINSTANCE.getEClassifiers().stream()
                .filter(EClass.class::isInstance)
                .map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && Literals.ELEMENT.isSuperTypeOf(type));
    }

    private static EObject one(EClass kind) {
        return FleetPackage.eINSTANCE.getFleetFactory().create(kind);
    }

    @Test
    void every_kind_of_element_has_an_editor() {
        assertThat(kinds())
                .hasSizeGreaterThan(10)
                .allSatisfy(kind -> assertThat(Elements.editor(one(kind)))
                        .as(kind.getName())
                        .isNotNull());
    }

    @Test
    void a_form_of_a_kind_shows_every_feature_that_a_person_can_set() {
        Set<String> missing = new TreeSet<>();
        kinds().filter(kind -> Parts.ELEMENT_EDITOR.equals(Elements.editor(one(kind))))
                .filter(kind -> kind != Literals.FLEET)
                .forEach(kind -> {
                    List<EStructuralFeature> shown = FormPart.of(kind).stream()
                            .flatMap(part -> part.features().stream())
                            .toList();
                    kind.getEStructuralFeatures().stream()
                            .filter(feature -> !shown.contains(feature) && !OTHERWISE.contains(feature))
                            .forEach(feature -> missing.add(kind.getName() + "." + feature.getName()));
                    assertThat(shown).as(kind.getName()).contains(Literals.ELEMENT__NAME);
                });
        assertThat(missing).isEmpty();
        assertThat(FormPart.of(Literals.FLEET)).containsExactly(FormPart.FLEET);
        assertThat(FormPart.of(Literals.MAIL_TEMPLATE)).containsExactly(FormPart.MAIL_TEMPLATE);
    }
}
