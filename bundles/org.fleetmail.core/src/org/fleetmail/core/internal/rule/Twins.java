package org.fleetmail.core.internal.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;

/** Elements that agree in something that should tell them apart. */
final class Twins {
    /** One of them and all the others. */
    record Twin<T>(T element, List<T> others) {}

    private Twins() {}

    /**
     * A finding for each device that shares the text of a feature with another one.
     *
     * @param spelling makes one text of those that mean the same
     */
    static List<Finding> findings(Rule rule, Fleet fleet, EAttribute feature, UnaryOperator<String> spelling) {
        return of(fleet.getDevices(), device -> spelling.apply(text(device, feature))).stream()
                .map(twin -> Found.of(
                                rule,
                                Severity.HIGH,
                                twin.element(),
                                feature,
                                text(twin.element(), feature),
                                Labels.of(twin.others()))
                        .finding())
                .toList();
    }

    private static String text(Device device, EAttribute feature) {
        return Objects.requireNonNullElse((String) device.eGet(feature), "");
    }

    /** Every element whose key another one has too; an empty key is none. */
    static <T> List<Twin<T>> of(List<T> elements, Function<T, String> key) {
        Map<String, List<T>> byKey =
                elements.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        byKey.remove("");
        return byKey.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(same -> same.stream().map(one -> new Twin<>(one, others(same, one))))
                .toList();
    }

    private static <T> List<T> others(List<T> all, T one) {
        return all.stream().filter(other -> other != one).limit(6).toList();
    }
}
