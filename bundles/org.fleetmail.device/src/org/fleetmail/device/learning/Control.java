package org.fleetmail.device.learning;

import java.util.List;
import java.util.Optional;

/**
 * A control of a page that is sent under a name: an input of HTML, or a member of JSON or XML.
 *
 * @param name as it is sent
 * @param type as HTML says, for example {@code text}, {@code password}, {@code checkbox}, {@code select}, {@code hidden};
 *     {@code leaf} for a member of JSON or XML
 * @param value what it holds; of a check box, what is sent when it is ticked
 * @param checked whether a check box is ticked
 * @param label what stands beside it for people, may be empty
 * @param options what can be chosen
 * @param maxLength greatest number of characters, where the page says so
 * @param least least number, where the page says so
 * @param greatest greatest number, where the page says so
 */
public record Control(
        String name,
        String type,
        String value,
        boolean checked,
        String label,
        List<Option> options,
        Optional<Integer> maxLength,
        Optional<Integer> least,
        Optional<Integer> greatest) {
    /** One choice. @param value as it is sent @param label for people */
    public record Option(String value, String label) {}

    public Control {
        options = List.copyOf(options);
    }

    static Control leaf(String name, String value) {
        return new Control(
                name, "leaf", value, false, "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isLeaf() {
        return type.equals("leaf");
    }

    boolean isHidden() {
        return type.equals("hidden");
    }

    /** Whether it is sent only when it is the one that was pressed. */
    boolean isButton() {
        return type.equals("submit") || type.equals("button") || type.equals("image");
    }

    /** What is sent when nobody touches it; empty where nothing is. */
    Optional<String> sentUntouched() {
        return type.equals("checkbox") && !checked ? Optional.empty() : Optional.of(value);
    }
}
