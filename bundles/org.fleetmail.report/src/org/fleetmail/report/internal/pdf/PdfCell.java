package org.fleetmail.report.internal.pdf;

import java.util.List;

/** What stands in one place of a table. */
sealed interface PdfCell {
    /**
     * Paragraphs.
     *
     * @param paragraphs none where nothing is known or nothing applies
     */
    record Words(List<Said> paragraphs) implements PdfCell {
        public Words {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A bar for the eye; the numbers stand beside it in the same row.
     *
     * @param widths of its parts, in per mille
     * @param inks their colours
     */
    record Bar(List<Long> widths, List<Ink> inks) implements PdfCell {
        public Bar {
            widths = List.copyOf(widths);
            inks = List.copyOf(inks);
        }
    }

    /**
     * Room to write or to put a seal.
     *
     * @param height in points
     */
    record Room(double height) implements PdfCell {}

    static PdfCell of(String text) {
        return text.isEmpty() ? new Words(List.of()) : new Words(List.of(Said.plain(text)));
    }

    static PdfCell of(Said... paragraphs) {
        return new Words(List.of(paragraphs));
    }
}
