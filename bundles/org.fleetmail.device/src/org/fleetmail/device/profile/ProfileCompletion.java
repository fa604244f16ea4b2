package org.fleetmail.device.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the schema of profiles allows at a place of a text that may not be finished. */
public final class ProfileCompletion {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.-]*$");
    private static final Pattern KEY = Pattern.compile("^( *(?:- +)?)([A-Za-z0-9._-]+) *:");
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9._-]+) *: *$");
    private static final Pattern SOURCE = Pattern.compile("^  ([a-z0-9][a-z0-9-]{0,30}):");

    private final String before;
    private final JsonNode root = schema();

    /**
     * Something that can stand at the caret.
     *
     * @param label the whole word
     * @param insertion what is missing of it, with what follows a key
     * @param description what it means, in the words of the schema; may be empty
     */
    public record Suggestion(String label, String insertion, String description) {}

    private ProfileCompletion(String before) {
        this.before = before;
    }

    /** @param caret offset in the text, 0 to its length */
    public static List<Suggestion> at(String yaml, int caret) {
        return new ProfileCompletion(yaml.substring(0, Math.clamp(caret, 0, yaml.length()))).suggestions(yaml);
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(ProfileSchema.text());
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Suggestion> suggestions(String yaml) {
        Matcher word = WORD.matcher(before);
        String prefix = word.find() ? word.group() : "";
        String head = before.substring(0, before.length() - prefix.length());
        Deque<String> path = path(head);
        Matcher value = VALUE.matcher(lastPart(head));
        boolean isValue = value.find();
        Map<String, String> words = isValue
                ? values(node(path).path("properties").path(value.group(1)), node(path), yaml)
                : keys(node(path));
        String after = isValue ? "" : ": ";
        return words.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .map(each -> new Suggestion(
                        each.getKey(), each.getKey().substring(prefix.length()) + after, each.getValue()))
                .toList();
    }

    /** What stands on the line after the last brace or comma. */
    private static String lastPart(String head) {
        String line = head.substring(head.lastIndexOf('\n') + 1);
        return line.substring(Math.max(line.lastIndexOf('{'), line.lastIndexOf(',')) + 1);
    }

    /** Names on the way to the caret: of the lines above that are less indented, then of the braces of this line. */
    private static Deque<String> path(String head) {
        List<String> lines = head.lines().toList();
        String current = head.substring(head.lastIndexOf('\n') + 1);
        int indent = current.length() - current.stripLeading().length();
        Deque<String> path = new ArrayDeque<>();
        int last = head.endsWith("\n") || head.isEmpty() ? lines.size() - 1 : lines.size() - 2;
        for (int i = last; i >= 0; i--) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.find()
                    && key.group(1).length() < indent
                    && lines.get(i).stripTrailing().endsWith(":")) {
                path.addFirst(key.group(2));
                indent = lines.get(i).length() - lines.get(i).stripLeading().length();
            }
        }
        braces(current, path);
        return path;
    }

    private static void braces(String line, Deque<String> path) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '{') {
                Matcher key = VALUE.matcher(line.substring(0, i));
                path.addLast(key.find() ? key.group(1) : "");
            } else if (line.charAt(i) == '}' && !path.isEmpty()) {
                path.removeLast();
            }
        }
    }

    private JsonNode node(Deque<String> path) {
        JsonNode node = root;
        for (String name : path) {
            JsonNode inner = whole(node);
            JsonNode named = inner.path("properties").path(name);
            node = whole(named.isMissingNode() ? inner.path("additionalProperties") : named);
        }
        return whole(node);
    }

    /** Follows references, and goes into the entries of a list. */
    private JsonNode whole(JsonNode node) {
        JsonNode at = node;
        for (int i = 0; i < 8 && (at.has("$ref") || at.has("items")); i++) {
            at = at.has("$ref") ? root.at(at.path("$ref").asText().substring(1)) : at.path("items");
        }
        return at;
    }

    private Map<String, String> keys(JsonNode node) {
        Map<String, String> keys = new TreeMap<>();
        node.path("properties").properties().forEach(each -> keys.put(each.getKey(), description(each.getValue())));
        whole(node.path("propertyNames")).path("enum").forEach(each -> keys.put(each.asText(), ""));
        return keys;
    }

    private String description(JsonNode node) {
        return node.path("description").asText(whole(node).path("description").asText());
    }

    private Map<String, String> values(JsonNode named, JsonNode parent, String yaml) {
        JsonNode schema = named.isMissingNode() ? parent.path("additionalProperties") : named;
        Map<String, String> values = new TreeMap<>();
        if (schema.path("$ref").asText().endsWith("/sourceName")) {
            sources(yaml).forEach(name -> values.put(name, ""));
        }
        JsonNode rule = whole(schema);
        rule.path("enum").forEach(each -> values.put(each.asText(), description(schema)));
        if (rule.has("const")) {
            values.put(rule.path("const").asText(), "");
        }
        if (rule.path("type").asText().equals("boolean")) {
            values.put("true", description(schema));
            values.put("false", description(schema));
        }
        return values;
    }

    private static List<String> sources(String yaml) {
        List<String> names = new ArrayList<>();
        boolean inside = false;
        for (String line : yaml.split("\n")) {
            inside = line.startsWith("sources:") || inside && line.startsWith(" ");
            Matcher name = SOURCE.matcher(line);
            if (inside && name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}
