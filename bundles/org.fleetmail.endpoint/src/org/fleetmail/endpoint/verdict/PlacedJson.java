package org.fleetmail.endpoint.verdict;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A JSON document that knows where each of its parts stands.
 *
 * @param root the document
 * @param places line and column of each part, by its JSON pointer (RFC 6901)
 */
record PlacedJson(JsonNode root, Map<String, JsonLocation> places) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static PlacedJson of(byte[] json) throws IOException {
        Map<String, JsonLocation> places = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(json)) {
            while (parser.nextToken() != null) {
                places.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(), parser.currentTokenLocation());
            }
        }
        JsonNode root = MAPPER.readTree(json);
        return new PlacedJson(root == null ? MAPPER.missingNode() : root, places);
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
