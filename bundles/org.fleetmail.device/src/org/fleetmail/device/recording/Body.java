package org.fleetmail.device.recording;

import java.util.List;

/**
 * The content of a request or an answer. It shows its size alone.
 *
 * @param kind how it is written
 * @param text all of it, with secrets masked
 * @param fields its parameters, parts or leaves; none for a page and for a script
 */
public record Body(BodyKind kind, String text, List<Field> fields) {
    public Body {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return kind + ", " + text.length() + " characters";
    }
}
