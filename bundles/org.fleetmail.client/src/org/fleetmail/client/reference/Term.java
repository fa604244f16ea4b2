package org.fleetmail.client.reference;

import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.client.matrix.Wording;

/**
 * A word of the field.
 *
 * @param id short name
 * @param name for people
 * @param also other words for the same thing, in any language
 * @param text what it means
 * @param links where it is defined
 */
public record Term(String id, Wording name, List<String> also, Wording text, List<String> links) {
    public Term {
        also = List.copyOf(also);
        links = List.copyOf(links);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(id, name.en(), name.ja()), also.stream());
    }
}
