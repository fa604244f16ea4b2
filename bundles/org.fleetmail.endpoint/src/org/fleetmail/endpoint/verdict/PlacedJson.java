package org.fleetmail.endpoint.verdict;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A JSON document that knows where each of its parts stands. Read by the parser alone: a mapper of objects would be made
 * ready at every start of the program, for a tree of texts and numbers.
 *
 * @param root the document
 * @param places line and column of each part, by its JSON pointer (RFC 6901)
 */
record PlacedJson(JsonNode root, Map<String, JsonLocation> places) {
    private static final JsonFactory PARSERS = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static PlacedJson of(byte[] json) throws IOException {
        Map<String, JsonLocation> places = new HashMap<>();
        try (JsonParser parser = PARSERS.createParser(json)) {
            JsonNode root = parser.nextToken() == null ? MissingNode.getInstance() : part(parser, places);
            while (parser.nextToken() != null) {
                part(parser, places);
            }
            return new PlacedJson(root, places);
        }
    }

    /** The part that begins with the token at hand. */
    private static JsonNode part(JsonParser parser, Map<String, JsonLocation> places) throws IOException {
        places.putIfAbsent(parser.getParsingContext().pathAsPointer().toString(), parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, places);
            case START_ARRAY -> array(parser, places);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException(parser.currentToken().name());
        };
    }

    private static ObjectNode object(JsonParser parser, Map<String, JsonLocation> places) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            places.putIfAbsent(parser.getParsingContext().pathAsPointer().toString(), parser.currentTokenLocation());
            parser.nextToken();
            object.set(name, part(parser, places));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, Map<String, JsonLocation> places) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(part(parser, places));
        }
        return array;
    }

    /** Where a part stands, or the nearest part around it that is there, as {@code (line:column)}. */
    String place(String pointer) {
        String near = pointer;
        while (!places.containsKey(near) && !near.isEmpty()) {
            near = near.substring(0, near.lastIndexOf('/'));
        }
        return places.containsKey(near) ? said(places.get(near)) : "(1:1)";
    }

    static String said(JsonLocation location) {
        return "(" + location.getLineNr() + ":" + location.getColumnNr() + ")";
    }
}
