package org.fleetmail.core.fleet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.xml.sax.Attributes;

/**
 * Where tags and their attributes begin. An XML parser says only where a tag ends, which is lines away from an attribute
 * when every attribute has a line of its own. The guard, a buffer ahead of the parser, notes the beginnings; the reader
 * takes them in the same order.
 */
final class Marks {
    private record Tag(Place start, List<Place> attributes) {}

    private final Deque<Tag> ahead = new ArrayDeque<>();
    private Tag current = new Tag(new Place(1, 1), List.of());
    private List<String> names = List.of();

    /** Notes the beginning of a start tag. */
    void tag(Place start) {
        ahead.add(new Tag(start, new ArrayList<>(8)));
    }

    /** Notes the beginning of an attribute of the last tag noted. */
    void attribute(Place start) {
        ahead.getLast().attributes().add(start);
    }

    /** The parser has come to the next start tag, with these attributes. */
    void advance(Attributes attributes) {
        Tag next = ahead.poll();
        current = next == null ? current : next;
        names = new ArrayList<>(attributes.getLength());
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.getQName(i));
        }
    }

    /** Where the tag begins that the parser is at, or was last at. */
    Place here() {
        return current.start();
    }

    /** Where an attribute of that tag begins; the tag itself when it has none of this name. */
    Place of(String attribute) {
        int index = names.indexOf(attribute);
        return index >= 0 && index < current.attributes().size()
                ? current.attributes().get(index)
                : here();
    }
}
