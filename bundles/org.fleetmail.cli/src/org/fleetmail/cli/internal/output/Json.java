package org.fleetmail.cli.internal.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.fleetmail.core.trouble.Trouble;

/** The JSON documents of the command line. Each names its shape, which is described in {@code schema/NAME.schema.json}. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int VERSION = 1;

    private Json() {}

    /** A new document of a shape, for example {@code verify}. */
    public static ObjectNode document(String shape) {
        return object().put("schema", "fleetmail-" + shape).put("version", VERSION);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A trouble as code, place, sentence and advice. */
    public static ObjectNode trouble(Trouble trouble, Locale language) {
        return object().put("code", trouble.code().id())
                .put("where", trouble.where())
                .put("text", trouble.code().sentence().in(language))
                .put("detail", trouble.detail().in(language))
                .put("advice", trouble.code().advice().in(language));
    }

    /** A constant as scripts know it: {@code LOG_IN_OUTGOING} is {@code log-in-outgoing}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For a reader: with line breaks and indents. */
    public static String pretty(JsonNode document) {
        return document.toPrettyString();
    }

    /** In one line. */
    public static String line(JsonNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
