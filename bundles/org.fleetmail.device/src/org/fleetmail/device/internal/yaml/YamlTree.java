package org.fleetmail.device.internal.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML document as JSON, with the place of everything in it.
 *
 * @param root the document
 * @param values place of each value by its JSON pointer (RFC 6901)
 * @param keys place of the key of each value that has one, by the JSON pointer of the value
 */
public record YamlTree(JsonNode root, Map<String, Place> values, Map<String, Place> keys) {
    /** Place of a value; of the nearest thing around it where it is not in the file. */
    public Place at(String pointer) {
        return nearest(values, pointer);
    }

    /** Place of the key of a value; of the nearest thing around it where it has none. */
    public Place atKey(String pointer) {
        Place key = keys.get(pointer);
        return key != null ? key : at(pointer);
    }

    private static Place nearest(Map<String, Place> places, String pointer) {
        String rest = pointer;
        while (!places.containsKey(rest) && !rest.isEmpty()) {
            rest = rest.substring(0, rest.lastIndexOf('/'));
        }
        return places.getOrDefault(rest, Place.START);
    }

    /** The JSON pointer of a member. */
    public static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
