package org.fleetmail.endpoint.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.core.finding.Severity;

/** The rule sets that come with Fleetmail, as JSON files beside this class. */
public final class RuleSets {
    private static final List<String> NAMES = List.of("fleetmail", "ncsc-nl-2025");
    private static final Map<String, RuleSet> READ = new ConcurrentHashMap<>();
    private static final Map<Role, String> KEYS =
            Map.of(Role.ACCESS, "access", Role.RELAY, "relay", Role.DEVICE_WEB, "web");

    private RuleSets() {}

    /** Names of the shipped ones. */
    public static List<String> names() {
        return NAMES;
    }

    /** A shipped rule set. */
    public static Optional<RuleSet> shipped(String name) {
        return NAMES.contains(name) ? Optional.of(READ.computeIfAbsent(name, RuleSets::read)) : Optional.empty();
    }

    private static RuleSet read(String name) {
        try (InputStream in = RuleSets.class.getResourceAsStream(name + ".json")) {
            return parse(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleSet parse(JsonNode file) {
        Map<String, Map<Role, Severity>> rules = new TreeMap<>();
        file.path("rules").fields().forEachRemaining(rule -> rules.put(rule.getKey(), severities(rule.getValue())));
        return new RuleSet(
                file.path("name").asText(),
                file.path("edition").asText(),
                file.path("source").asText(),
                LocalDate.parse(file.path("date").asText()),
                file.path("partial").asBoolean(),
                rules);
    }

    private static Map<Role, Severity> severities(JsonNode rule) {
        Map<Role, Severity> severities = new EnumMap<>(Role.class);
        KEYS.forEach((role, key) -> {
            if (rule.has(key)) {
                severities.put(role, Severity.valueOf(rule.path(key).asText().toUpperCase(Locale.ROOT)));
            }
        });
        return severities;
    }
}
