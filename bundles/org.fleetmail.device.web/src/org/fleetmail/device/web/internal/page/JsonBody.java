package org.fleetmail.device.web.internal.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.fleetmail.device.profile.WebField.JsonType;

/** A JSON document of the device with changes in it. */
final class JsonBody {
    private final JsonNode root;

    JsonBody(JsonNode root) {
        this.root = root;
    }

    /** The text; empty where a change has no place in the document. */
    Optional<String> with(List<FieldChange> changes) {
        return changes.stream().allMatch(this::change) ? Optional.of(root.toString()) : Optional.empty();
    }

    private boolean change(FieldChange change) {
        JsonPointer pointer = JsonPointer.compile(change.field());
        JsonNode parent = root.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            String name = pointer.last().getMatchingProperty();
            if (change.isPut()) {
                object.set(name, value(change));
            } else {
                object.remove(name);
            }
            return true;
        }
        int index = pointer.last().getMatchingIndex();
        if (parent instanceof ArrayNode array && index >= 0 && index < array.size() && change.isPut()) {
            array.set(index, value(change));
            return true;
        }
        return !change.isPut();
    }

    private static JsonNode value(FieldChange change) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String text = change.text();
        if (change.type() == JsonType.NUMBER && text.matches("-?\\d{1,18}")) {
            return nodes.numberNode(Long.parseLong(text));
        }
        return change.type() == JsonType.BOOLEAN ? nodes.booleanNode(Boolean.parseBoolean(text)) : nodes.textNode(text);
    }
}
