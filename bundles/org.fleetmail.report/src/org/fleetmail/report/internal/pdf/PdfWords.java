package org.fleetmail.report.internal.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.report.internal.Wording;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;

/**
 * The words of a report as cells and paragraphs.
 *
 * @param wording in the language and the zone of the report
 */
record PdfWords(Wording wording) {
    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    String said(Object sentence) {
        return wording.said(sentence);
    }

    String when(Instant at) {
        return wording.when(at);
    }

    String when(Instant at, ZoneId zone) {
        return wording.when(at, zone);
    }

    /** A judgement in its colour, and something after it. */
    Said paragraph(Mark mark, String after) {
        return new Said(said(mark.word()) + after, Ink.of(mark.tone()), true);
    }

    PdfCell mark(Mark mark) {
        return PdfCell.of(paragraph(mark, ""));
    }

    /** An endpoint: its address, how it answered, and until when its certificate is good. */
    Stream<Said> tls(TlsLine line) {
        Stream.Builder<Said> said = Stream.builder();
        said.add(Said.plain(line.uri())).add(paragraph(line.mark(), ""));
        if (!line.version().isEmpty()) {
            said.add(Said.plain(line.version() + ", " + line.suite()));
        }
        if (line.dated()) {
            said.add(Said.plain(text("tls.days", line.days())));
        }
        return said.build();
    }

    PdfCell time(Instant at, ZoneId zone) {
        return PdfCell.of(when(at, zone));
    }

    PdfCell cell(Stream<String> paragraphs) {
        return new PdfCell.Words(
                paragraphs.filter(text -> !text.isEmpty()).map(Said::plain).toList());
    }

    PdfCell lines(String... paragraphs) {
        return cell(Stream.of(paragraphs));
    }

    /** Columns, each as the key of its heading and its share of the width. */
    List<PdfColumn> columns(String... keysAndShares) {
        return Stream.of(keysAndShares)
                .map(one -> one.split(" "))
                .map(one -> new PdfColumn(text(one[0]), Double.parseDouble(one[1])))
                .toList();
    }

    /** A part with one table, or the word that there is nothing. */
    <T> void table(
            PdfDocument document,
            String heading,
            String caption,
            List<PdfColumn> columns,
            List<T> things,
            Function<T, List<PdfCell>> row)
            throws IOException {
        document.heading(2, text(heading));
        rows(document, caption, columns, things, row);
    }

    /** A table without a heading of its own, or the word that there is nothing. */
    <T> void rows(
            PdfDocument document,
            String caption,
            List<PdfColumn> columns,
            List<T> things,
            Function<T, List<PdfCell>> row)
            throws IOException {
        if (things.isEmpty()) {
            document.paragraph(Said.plain(text("none")));
            return;
        }
        try (PdfTable table = document.table(text(caption), columns)) {
            for (T thing : things) {
                table.row(row.apply(thing));
            }
        }
    }
}
