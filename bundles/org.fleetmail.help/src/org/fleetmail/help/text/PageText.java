package org.fleetmail.help.text;

import java.util.List;

/**
 * A page as plain text, with what is special about parts of it. Offsets count UTF-16 units from the beginning of the text.
 *
 * @param text lines end with a line feed
 * @param spans which parts look different
 * @param links which parts lead elsewhere
 * @param pictures where pictures stand; each takes the place of one {@link #PICTURE} character
 */
public record PageText(String text, List<Span> spans, List<Link> links, List<Picture> pictures) {
    /** OBJECT REPLACEMENT CHARACTER of Unicode. */
    public static final char PICTURE = '\uFFFC';

    public PageText {
        spans = List.copyOf(spans);
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
    }

    /** How a part looks. */
    public enum Style {
        TITLE,
        HEADING,
        STRONG,
        EMPHASIS,
        CODE,
        /** A line of a list: what does not fit is continued below its words. */
        ITEM
    }

    /** A part that looks different. */
    public record Span(int start, int length, Style style) {}

    /**
     * A part that leads elsewhere.
     *
     * @param target as the page writes it: a file relative to the page, or an address
     */
    public record Link(int start, int length, String target) {
        public boolean contains(int offset) {
            return offset >= start && offset < start + length;
        }
    }

    /**
     * A picture.
     *
     * @param file relative to the page
     * @param description what it shows, for who does not see it
     */
    public record Picture(int at, String file, String description) {}
}
