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
import org.fleetmail.core.text.Texts;

/** The JSON form of a rule set, {@code rule-set.schema.json}. Whatever is wrong ends in a {@link Mistake} that says where. */
final class RuleSetFile {
    private static final Map<String, Role> ROLES =
            Map.of("access", Role.ACCESS, "relay", Role.RELAY, "web", Role.DEVICE_WEB);
    private static final Set<String> MEMBERS =
            Set.of("$schema", "name", "edition", "source", "date", "partial", "rules", "ratings");

    private RuleSetFile() {}

    /** Something in the file cannot be right. */
    static final class Mistake extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String pointer;

        Mistake(String pointer, String detail) {
            super(detail.isEmpty() ? pointer : pointer + ": " + detail);
            this.pointer = pointer;
        }

        /** Where, as a JSON pointer (RFC 6901). */
        String pointer() {
            return pointer;
        }
    }

    static RuleSet of(JsonNode file) {
        known(file, "", MEMBERS);
        Map<String, Map<Role, Severity>> rules = new TreeMap<>();
        file.path("rules").properties().forEach(rule -> rules.put(rule.getKey(), severities(rule)));
        List<Rating> ratings = new ArrayList<>();
        file.path("ratings").properties().forEach(rating -> ratings.add(rating(rating)));
        if (rules.isEmpty() && ratings.isEmpty()) {
            throw new Mistake("/rules", "");
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

    private static void known(JsonNode node, String pointer, Set<String> members) {
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw new Mistake(pointer + "/" + name, "?");
            }
        });
    }

    private static String text(JsonNode file, String key) {
        String text = file.path(key).asText().strip();
        if (text.isEmpty()) {
            throw new Mistake("/" + key, "");
        }
        return text;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Mistake("/date", text);
        }
    }

    private static Map<Role, Severity> severities(Map.Entry<String, JsonNode> rule) {
        String pointer = "/rules/" + rule.getKey();
        if (!Texts.of(Verdicts.class).has(Locale.ENGLISH, rule.getKey())) {
            throw new Mistake(pointer, "?");
        }
        if (rule.getValue().properties().isEmpty()) {
            throw new Mistake(pointer, rule.getValue().toString());
        }
        known(rule.getValue(), pointer, ROLES.keySet());
        Map<Role, Severity> severities = new EnumMap<>(Role.class);
        rule.getValue()
                .properties()
                .forEach(role -> severities.put(
                        ROLES.get(role.getKey()), severity(pointer + "/" + role.getKey(), role.getValue())));
        return severities;
    }

    private static Rating rating(Map.Entry<String, JsonNode> entry) {
        String pointer = "/ratings/" + entry.getKey();
        Set<String> good = new HashSet<>();
        Map<String, Severity> rated = new TreeMap<>();
        Optional<Severity> others = Optional.empty();
        for (Map.Entry<String, JsonNode> group : entry.getValue().properties()) {
            switch (group.getKey()) {
                case "good" -> group.getValue().forEach(name -> good.add(name.asText()));
                case "others" -> others = Optional.of(severity(pointer + "/others", group.getValue()));
                default -> {
                    Severity severity = severity(pointer + "/" + group.getKey(), group.getKey());
                    group.getValue().forEach(name -> rated.put(name.asText(), severity));
                }
            }
        }
        return new Rating(subject(entry.getKey()), good, rated, others);
    }

    private static Rating.Subject subject(String key) {
        try {
            return Rating.Subject.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Mistake("/ratings/" + key, "?");
        }
    }

    private static Severity severity(String pointer, JsonNode node) {
        return severity(pointer, node.asText());
    }

    private static Severity severity(String pointer, String word) {
        try {
            return Severity.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Mistake(pointer, word);
        }
    }
}
