package org.fleetmail.rollout.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** JSON of plans and of the journal, read strictly: it may come from anybody. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(100_000)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final ObjectMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /** Something is missing or of the wrong kind; the message names it. */
    public static final class ShapeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ShapeException(String name) {
            super(name);
        }
    }

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static <T> ArrayNode array(Iterable<T> values, Function<? super T, ? extends JsonNode> element) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(element.apply(value)));
        return array;
    }

    public static JsonNode text(String value) {
        return NODES.textNode(value);
    }

    /** The shortest text. */
    public static String compact(JsonNode node) {
        return node.toString();
    }

    /** The same in UTF-8, the members of every object in the order of their names, as in RFC 8785. */
    static void canonical(JsonNode node, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            CANONICAL.writeValue(writer, node);
        }
    }

    /** A text for people, with lines and indentation. */
    public static String pretty(JsonNode node) {
        return node.toPrettyString() + System.lineSeparator();
    }

    /** @throws ShapeException where it is no JSON object */
    public static ObjectNode parse(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : fail("{");
        } catch (JsonProcessingException e) {
            throw new ShapeException(e.getOriginalMessage());
        }
    }

    public static String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? value.textValue() : fail(name);
    }

    public static Optional<String> optional(JsonNode node, String name) {
        return node.has(name) ? Optional.of(string(node, name)) : Optional.empty();
    }

    public static int number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.canConvertToInt() && value.isIntegralNumber() ? value.intValue() : fail(name);
    }

    public static boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isBoolean() ? value.booleanValue() : fail(name);
    }

    public static Instant time(JsonNode node, String name) {
        try {
            return Instant.parse(string(node, name));
        } catch (DateTimeException e) {
            return fail(name);
        }
    }

    public static <E extends Enum<E>> E word(JsonNode node, String name, Class<E> type) {
        try {
            return Enum.valueOf(type, string(node, name));
        } catch (IllegalArgumentException e) {
            return fail(name);
        }
    }

    public static ObjectNode child(JsonNode node, String name) {
        return node.path(name) instanceof ObjectNode object ? object : fail(name);
    }

    /** The elements of an array; a missing array is a mistake. */
    public static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> element) {
        if (!node.path(name).isArray()) {
            fail(name);
        }
        List<T> list = new ArrayList<>();
        node.path(name).forEach(each -> list.add(element.apply(each)));
        return list;
    }

    static <T> T fail(String name) {
        throw new ShapeException(name);
    }
}
