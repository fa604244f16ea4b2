package org.fleetmail.device.learning;

import java.util.List;
import java.util.Map;
import org.fleetmail.device.profile.WebPlace;

/** Writes places down as a profile does. */
final class Places {
    private Places() {}

    static Map<String, Object> yaml(WebPlace place) {
        return switch (place) {
            case WebPlace.Input(String name) -> Map.of("input", name);
            case WebPlace.Json(String pointer) -> Map.of("json", pointer);
            case WebPlace.Xml(String path) -> Map.of("xml", path);
            case WebPlace.Header(String name) -> Map.of("header", name);
            case WebPlace.Cookie(String name) -> Map.of("cookie", name);
            case WebPlace.Between(String before, String after) -> Map.of("between", List.of(before, after));
        };
    }
}
