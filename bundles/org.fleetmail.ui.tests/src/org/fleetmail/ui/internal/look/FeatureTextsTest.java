package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.model.FleetPackage;
import org.junit.jupiter.api.Test;

/** The meanings of the model in both languages. */
class FeatureTextsTest {
    @Test
    void every_feature_and_value_has_a_meaning_in_english_and_japanese() throws Exception {
        Set<String> documented = new TreeSet<>();
        FleetPackage.eINSTANCE.getEClassifiers().forEach(classifier -> {
            switch (classifier) {
                case EClass type ->
                    type.getEStructuralFeatures().stream()
                            .peek(feature -> assertThat(EcoreUtil.getDocumentation(feature))
                                    .isNotBlank())
                            .forEach(feature -> documented.add(type.getName() + "." + feature.getName()));
                case EEnum type ->
                    type.getELiterals().forEach(literal -> documented.add(type.getName() + "." + literal.getName()));
                default -> {}
            }
        });
        assertThat(japanese().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Properties japanese() throws Exception {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                FeatureTexts.class.getResourceAsStream("documentation_ja.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
