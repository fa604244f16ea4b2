package org.fleetmail.report.internal.pdf;

import java.util.List;

/** What stands on one page: operators (ISO 32000-1, 8 and 9) and who in the structure they belong to. */
final class PdfPage {
    private static final double BOLD = 0.03;

    private final int id;
    private final List<Face> faces;
    private final Typesetter typesetter;
    private final StringBuilder operators = new StringBuilder();
    private final StringBuilder owners = new StringBuilder();
    private int marks;

    PdfPage(int id, List<Face> faces, Typesetter typesetter) {
        this.id = id;
        this.faces = faces;
        this.typesetter = typesetter;
    }

    int id() {
        return id;
    }

    /** A number with three places at most, with a point in every language. */
    static String number(double number) {
        long thousandths = Math.round(Math.abs(number) * 1000);
        StringBuilder text = new StringBuilder(number < 0 && thousandths > 0 ? "-" : "").append(thousandths / 1000);
        if (thousandths % 1000 > 0) {
            text.append('.').append(String.valueOf(1000 + thousandths % 1000), 1, 4);
        }
        return text.toString();
    }

    /** What follows belongs to an element, until {@link #end()}. */
    void begin(Tag tag) {
        tag.add(marks, id);
        owners.append(PdfObjects.reference(tag.id())).append(' ');
        operators
                .append('/')
                .append(tag.type())
                .append(" << /MCID ")
                .append(marks++)
                .append(" >> BDC\n");
    }

    /** What follows belongs to the page and not to what is said: lines, footers, headings said again. */
    void beginArtifact() {
        operators.append("/Artifact BMC\n");
    }

    void end() {
        operators.append("EMC\n");
    }

    /** A line of letters; those that are read from right to left are marked so (14.8.2.3.3). */
    void line(Line line, double x, double y, double size) {
        if (line.replaced()) {
            operators
                    .append("/Span << /ActualText ")
                    .append(PdfObjects.text(line.meant()))
                    .append(" >> BDC\n");
        }
        String colour = line.said().ink().components();
        operators.append("BT ").append(colour).append(" rg ");
        if (line.said().bold()) {
            operators
                    .append(colour)
                    .append(" RG 2 Tr ")
                    .append(number(size * BOLD))
                    .append(" w ");
        }
        operators.append(number(x)).append(' ').append(number(y)).append(" Td ");
        for (Line.Run run : line.runs()) {
            operators.append(run.reversed() ? "/ReversedChars BMC " : "");
            letters(run.letters(), size);
            operators.append(run.reversed() ? "EMC " : "");
        }
        operators.append(line.said().bold() ? "0 Tr ET\n" : "ET\n");
        if (line.replaced()) {
            operators.append("EMC\n");
        }
    }

    private void letters(String letters, double size) {
        int face = -1;
        for (int i = 0; i < letters.length(); ) {
            int letter = letters.codePointAt(i);
            int its = typesetter.faceOf(letter);
            if (its != face) {
                operators
                        .append(face < 0 ? "" : "> Tj ")
                        .append("/F")
                        .append(its)
                        .append(' ');
                operators.append(number(size)).append(" Tf <");
                face = its;
            }
            hex(faces.get(its).use(letter));
            i += Character.charCount(letter);
        }
        operators.append(face < 0 ? "" : "> Tj ");
    }

    private void hex(int glyph) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            operators.append(Character.forDigit(glyph >> shift & 0xf, 16));
        }
    }

    /** A filled rectangle. */
    void fill(String rgb, double x, double y, double width, double height) {
        operators
                .append(rgb)
                .append(" rg ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(' ');
        operators.append(number(width)).append(' ').append(number(height)).append(" re f\n");
    }

    /** A rectangle of thin lines. */
    void frame(double x, double y, double width, double height) {
        operators
                .append("0.72 0.76 0.8 RG 0.5 w ")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(' ');
        operators.append(number(width)).append(' ').append(number(height)).append(" re S\n");
    }

    String operators() {
        return operators.toString();
    }

    /** The elements, in the order of their numbers. */
    String owners() {
        return owners.toString();
    }
}
