package org.fleetmail.report.internal.pdf;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks paragraphs into lines, by the rules of the language (UAX 14 as the Java platform has it), and anywhere where nothing
 * else helps. Lines with letters from right to left are put into the order of the paper, Arabic letters are joined ({@link Direction}).
 */
final class Typesetter {
    /** Stands for a letter that no face has, as Japanese printers do; else a question mark. */
    private static final int GETA = '\u3013';

    private static final int LAST_KEPT = 0xffff;

    private final List<Face> faces;
    private final BreakIterator places;
    private final float[] widths = new float[LAST_KEPT + 1];

    Typesetter(List<Face> faces, Locale language) {
        this.faces = faces;
        places = BreakIterator.getLineInstance(language);
    }

    /** The face that has a letter; the first where none has it. */
    int faceOf(int letter) {
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).glyph(letter) != 0) {
                return i;
            }
        }
        return 0;
    }

    /** How wide letters are at a size, in points. */
    double width(String letters, double size) throws IOException {
        double width = 0;
        for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
            width += width(letters.codePointAt(i));
        }
        return width * size / 1000;
    }

    /** Where a line begins at the left, in room of a width; a letter that is wider than the room begins where the room does. */
    double left(Line line, double x, double width, double size) throws IOException {
        return line.fromRight() ? x + Math.max(0, width - width(line.letters(), size)) : x;
    }

    /** The lines of a paragraph, none wider than a width unless a single letter is. */
    List<Line> lines(Said said, double width, double size) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String part : said.text().replace("\r", "").split("\n", -1)) {
            divide(clean(part), said, width * 1000 / size, lines);
        }
        return lines;
    }

    private void divide(String text, Said said, double width, List<Line> lines) throws IOException {
        places.setText(text);
        byte direction = Direction.of(text);
        int start = 0;
        double filled = 0;
        int from = 0;
        for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
            double piece = measure(text, from, to);
            if (filled > 0 && filled + measureWithoutBlanks(text, from, to, piece) > width) {
                lines.add(line(text.substring(start, from), direction, said));
                start = from;
                filled = 0;
            }
            while (filled == 0 && start < to && measureWithoutBlanks(text, start, to, piece) > width) {
                int cut = cut(text, start, to, width);
                lines.add(line(text.substring(start, cut), direction, said));
                start = cut;
                piece = measure(text, start, to);
            }
            filled += piece;
            from = to;
        }
        if (start < text.length() || text.isEmpty()) {
            lines.add(line(text.substring(start), direction, said));
        }
    }

    private double measure(String text, int from, int to) throws IOException {
        double width = 0;
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    private double measureWithoutBlanks(String text, int from, int to, double whole) throws IOException {
        double width = whole;
        for (int i = to; i > from && text.charAt(i - 1) == ' '; i--) {
            width -= width(' ');
        }
        return width;
    }

    private int cut(String text, int from, int to, double width) throws IOException {
        double filled = 0;
        int at = from;
        while (at < to) {
            int letter = text.codePointAt(at);
            filled += width(letter);
            if (filled > width && at > from) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private double width(int letter) throws IOException {
        if (letter > LAST_KEPT) {
            return widthAnew(letter);
        }
        if (widths[letter] == 0) {
            widths[letter] = (float) widthAnew(letter) + 1;
        }
        return widths[letter] - 1;
    }

    private double widthAnew(int letter) throws IOException {
        int shown = shown(letter);
        Face face = faces.get(faceOf(shown));
        return face.width(face.glyph(shown));
    }

    private Line line(String text, byte direction, Said said) {
        String meant = text.stripTrailing();
        if (direction == Bidi.LTR && !Direction.concerns(meant)) {
            String shown = shown(meant);
            return new Line(List.of(new Line.Run(shown, false)), !shown.equals(meant), meant, said, false);
        }
        List<Line.Run> runs = Direction.onPaper(Direction.joined(meant, this::hasGlyph), direction);
        List<Line.Run> shown = runs.stream()
                .map(run -> new Line.Run(shown(run.letters()), run.reversed()))
                .toList();
        return new Line(shown, !shown.equals(runs), meant, said, direction == Bidi.RTL);
    }

    private boolean hasGlyph(int letter) {
        return faces.get(faceOf(letter)).glyph(letter) != 0;
    }

    private String shown(String text) {
        return text.codePoints()
                .map(this::shown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int shown(int letter) {
        if (hasGlyph(letter)) {
            return letter;
        }
        return hasGlyph(GETA) ? GETA : '?';
    }

    /** Without what no paper shows: control and format characters, halves of letters. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
