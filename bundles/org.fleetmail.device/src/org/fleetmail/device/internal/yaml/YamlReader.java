package org.fleetmail.device.internal.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML 1.2 that is plain data: one document without tags, anchors and aliases, bounded in size, depth
 * and number of nodes. Only {@code true}, {@code false}, {@code null} and whole numbers are more than text.
 */
public final class YamlReader {
    /** Greatest size, in characters. */
    public static final int MAX_CHARACTERS = 256 * 1024;

    private static final int MAX_DEPTH = 12;
    private static final int MAX_EVENTS = 20_000;
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");

    private final Iterator<Event> events;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private int seen;

    private YamlReader(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).build();
        events = new Parse(settings).parseString(yaml).iterator();
    }

    /** Reads a text. */
    public static YamlTree read(String yaml) throws YamlProblem {
        if (yaml.length() > MAX_CHARACTERS) {
            throw new YamlProblem(Place.START, "too-large", MAX_CHARACTERS / 1024);
        }
        try {
            return new YamlReader(yaml).document();
        } catch (MarkedYamlEngineException e) {
            throw new YamlProblem(Place.of(e.getProblemMark()), "syntax", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new YamlProblem(Place.START, "syntax", String.valueOf(e.getMessage()));
        }
    }

    private YamlTree document() throws YamlProblem {
        next();
        Event start = next();
        if (start instanceof StreamEndEvent) {
            throw new YamlProblem(Place.START, "empty");
        }
        JsonNode root = value(next(), "", 0);
        next();
        Event after = next();
        if (after instanceof DocumentStartEvent) {
            throw new YamlProblem(Place.of(after.getStartMark()), "documents");
        }
        return new YamlTree(root, values, keys);
    }

    private Event next() throws YamlProblem {
        Event event = events.next();
        if (++seen > MAX_EVENTS) {
            throw new YamlProblem(Place.of(event.getStartMark()), "too-many", MAX_EVENTS);
        }
        return event;
    }

    private JsonNode value(Event event, String pointer, int depth) throws YamlProblem {
        refuseForeign(event);
        if (depth > MAX_DEPTH) {
            throw new YamlProblem(Place.of(event.getStartMark()), "too-deep", MAX_DEPTH);
        }
        values.put(pointer, Place.of(event.getStartMark()));
        if (event instanceof MappingStartEvent) {
            return mapping(pointer, depth);
        }
        return event instanceof ScalarEvent scalar ? scalar(scalar) : sequence(pointer, depth);
    }

    private static void refuseForeign(Event event) throws YamlProblem {
        Place place = Place.of(event.getStartMark());
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new YamlProblem(place, "alias");
        }
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            throw new YamlProblem(place, "tag", tag.get());
        }
    }

    private ObjectNode mapping(String pointer, int depth) throws YamlProblem {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
            refuseForeign(event);
            Place place = Place.of(event.getStartMark());
            if (!(event instanceof ScalarEvent key)) {
                throw new YamlProblem(place, "key");
            }
            String member = YamlTree.member(pointer, key.getValue());
            if (keys.put(member, place) != null) {
                throw new YamlProblem(place, "twice", key.getValue());
            }
            object.set(key.getValue(), value(next(), member, depth + 1));
        }
        return object;
    }

    private ArrayNode sequence(String pointer, int depth) throws YamlProblem {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            array.add(value(event, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return JsonNodeFactory.instance.textNode(text);
        }
        return switch (text) {
            case "", "null", "~" -> JsonNodeFactory.instance.nullNode();
            case "true" -> JsonNodeFactory.instance.booleanNode(true);
            case "false" -> JsonNodeFactory.instance.booleanNode(false);
            default ->
                WHOLE.matcher(text).matches()
                        ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                        : JsonNodeFactory.instance.textNode(text);
        };
    }
}
