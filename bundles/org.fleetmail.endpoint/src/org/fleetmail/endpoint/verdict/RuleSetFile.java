package org.fleetmail.endpoint.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fleetmail.core.finding.Severity;

/** The JSON form of a rule set. Whatever is wrong ends in an {@link IllegalArgumentException} that says where. */
final class RuleSetFile {
    private static final Map<Role, String> KEYS =
            Map.of(Role.ACCESS, "access", Role.RELAY, "relay", Role.DEVICE_WEB, "web");

    private RuleSetFile() {}

    static RuleSet of(JsonNode file) {
        Map<String, Map<Role, Severity>> rules = new TreeMap<>();
        file.path("rules").properties().forEach(rule -> rules.put(rule.getKey(), severities(rule)));
        List<Rating> ratings = new ArrayList<>();
        file.path("ratings").properties().forEach(rating -> ratings.add(rating(rating)));
        if (rules.isEmpty() && ratings.isEmpty()) {
            throw new IllegalArgumentException("rules");
        }
        return new RuleSet(
                text(file, "name"),
                text(file, "edition"),
                text(file, "source"),
                date(text(file, "date")),
                file.path("partial").asBoolean(true),
                rules,
                ratings);
    }

    private static String text(JsonNode file, String key) {
        String text = file.path(key).asText().strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(key);
        }
        return text;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("date: " + text, e);
        }
    }

    private static Map<Role, Severity> severities(Map.Entry<String, JsonNode> rule) {
        Map<Role, Severity> severities = new EnumMap<>(Role.class);
        KEYS.forEach((role, key) -> {
            if (rule.getValue().has(key)) {
                severities.put(
                        role,
                        severity(rule.getKey() + "." + key, rule.getValue().path(key)));
            }
        });
        return severities;
    }

    private static Rating rating(Map.Entry<String, JsonNode> entry) {
        JsonNode node = entry.getValue();
        Set<String> good = new HashSet<>();
        node.path("good").forEach(name -> good.add(name.asText()));
        Map<String, Severity> rated = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            String key = severity.name().toLowerCase(Locale.ROOT);
            node.path(key).forEach(name -> rated.put(name.asText(), severity));
        }
        Optional<Severity> others = node.has("others")
                ? Optional.of(severity(entry.getKey() + ".others", node.path("others")))
                : Optional.empty();
        return new Rating(subject(entry.getKey()), good, rated, others);
    }

    private static Rating.Subject subject(String key) {
        try {
            return Rating.Subject.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ratings." + key, e);
        }
    }

    private static Severity severity(String where, JsonNode node) {
        try {
            return Severity.valueOf(node.asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + node, e);
        }
    }
}
