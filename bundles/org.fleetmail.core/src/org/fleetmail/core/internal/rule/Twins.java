package org.fleetmail.core.internal.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Elements that agree in something that should tell them apart. */
final class Twins {
    /** One of them and all the others. */
    record Twin<T>(T element, List<T> others) {}

    private Twins() {}

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
