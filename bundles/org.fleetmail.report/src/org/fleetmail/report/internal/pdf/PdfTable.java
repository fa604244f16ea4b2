package org.fleetmail.report.internal.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table that runs over pages. Its heading is said once and shown again on each page; a row that is higher than half a page is
 * divided. Rows go out as they come.
 */
final class PdfTable implements Closeable {
    private static final double SIZE = 7.5;
    private static final double LINE = SIZE * 1.4;
    private static final double PAD = 3;
    /** The first part of a bar is lighter, so that it differs from its neighbour of the same colour. */
    private static final double FIRST_PART = 0.6;

    private static final String HEADING_FILL = "0.93 0.95 0.96";
    private static final String COLUMN = " /A << /O /Table /Scope /Column >>";
    private static final String ROW = " /A << /O /Table /Scope /Row >>";

    private final PdfDocument document;
    private final Tag table;
    private final List<Cell> heading = new ArrayList<>();
    private final double[] edges;

    /** A cell as it will stand there. */
    private record Cell(List<Line> lines, PdfCell content) {
        double height() {
            return Math.max(lines.size() * LINE, content instanceof PdfCell.Room(double height) ? height : LINE)
                    + 2 * PAD;
        }
    }

    PdfTable(PdfDocument document, String caption, List<PdfColumn> columns) throws IOException {
        this.document = document;
        edges = edges(columns);
        table = document.open(document.whole(), "Table", "");
        if (!caption.isEmpty()) {
            document.block(table, "Caption", new Said(caption, Ink.SOFT, false), 8);
        }
        for (int i = 0; i < columns.size(); i++) {
            heading.add(cell(PdfCell.of(Said.bold(columns.get(i).heading())), i));
        }
        if (document.room() < height(heading) + 4 * LINE) {
            document.newPage();
        }
        fillHeading(height(heading));
        draw(heading, true);
    }

    /** A row; its first cell is its heading. */
    void row(List<PdfCell> cells) throws IOException {
        List<Cell> laid = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            laid.add(cell(cells.get(i), i));
        }
        if (height(laid) > document.room()
                && (height(laid) < PdfDocument.wholeRoom() / 2 || document.room() < 5 * LINE)) {
            nextPage();
        }
        draw(laid, false);
    }

    @Override
    public void close() throws IOException {
        document.close(table);
        document.down(6);
    }

    private static double[] edges(List<PdfColumn> columns) {
        double all = columns.stream().mapToDouble(PdfColumn::share).sum();
        double[] edges = new double[columns.size() + 1];
        edges[0] = PdfDocument.MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + PdfDocument.WIDTH * columns.get(i).share() / all;
        }
        return edges;
    }

    private Cell cell(PdfCell content, int column) throws IOException {
        List<Line> lines = new ArrayList<>();
        if (content instanceof PdfCell.Words(List<Said> paragraphs)) {
            for (Said said : paragraphs) {
                lines.addAll(document.typesetter().lines(said, width(column) - 2 * PAD, SIZE));
            }
        }
        return new Cell(lines, content);
    }

    private double width(int column) {
        return edges[column + 1] - edges[column];
    }

    private static double height(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::height).max().orElse(LINE);
    }

    private void draw(List<Cell> cells, boolean heads) throws IOException {
        Tag row = document.open(table, "TR", "");
        List<Tag> tags = IntStream.range(0, cells.size())
                .mapToObj(i -> document.open(row, heads || i == 0 ? "TH" : "TD", heads ? COLUMN : i == 0 ? ROW : ""))
                .toList();
        int most = lines(cells);
        int from = 0;
        do {
            int fitting = Math.max(1, (int) ((document.room() - 2 * PAD) / LINE));
            int to = Math.min(most, from + fitting);
            piece(cells, tags, from, to);
            from = to;
            if (from < most) {
                nextPage();
            }
        } while (from < most);
        for (Tag tag : tags) {
            document.close(tag);
        }
        document.close(row);
    }

    /** Some lines of each cell on one page. */
    private void piece(List<Cell> cells, List<Tag> tags, int from, int to) throws IOException {
        double height = Math.max((to - from) * LINE + 2 * PAD, from == 0 && to >= lines(cells) ? height(cells) : 0);
        double top = document.down(height);
        PdfPage page = document.page();
        page.beginArtifact();
        for (int i = 0; i < cells.size(); i++) {
            page.frame(edges[i], top - height, width(i), height);
            if (from == 0 && cells.get(i).content() instanceof PdfCell.Bar bar) {
                bar(bar, edges[i] + PAD, top - PAD - LINE, width(i) - 2 * PAD);
            }
        }
        page.end();
        for (int i = 0; i < cells.size(); i++) {
            List<Line> lines = cells.get(i).lines();
            if (from < lines.size()) {
                page.begin(tags.get(i));
                lines(lines.subList(from, Math.min(to, lines.size())), i, top - PAD);
                page.end();
            }
        }
    }

    private static int lines(List<Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
    }

    private void lines(List<Line> lines, int column, double top) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            double left = document.typesetter().left(lines.get(i), edges[column] + PAD, width(column) - 2 * PAD, SIZE);
            document.page().line(lines.get(i), left, top - i * LINE - SIZE, SIZE);
        }
    }

    private void bar(PdfCell.Bar bar, double x, double y, double width) {
        double at = x;
        for (int i = 0; i < bar.widths().size(); i++) {
            double wide = width * bar.widths().get(i) / 1000;
            String colour = bar.inks().get(i).components(i == 0 ? FIRST_PART : 1);
            document.page().fill(colour, at, y, Math.max(0, wide - 1), LINE);
            at += wide;
        }
    }

    private void nextPage() throws IOException {
        document.newPage();
        double height = height(heading);
        fillHeading(height);
        double top = document.down(height);
        document.page().beginArtifact();
        for (int i = 0; i < heading.size(); i++) {
            lines(heading.get(i).lines(), i, top - PAD);
        }
        document.page().end();
    }

    private void fillHeading(double height) {
        document.page().beginArtifact();
        double top = document.down(0);
        document.page().fill(HEADING_FILL, PdfDocument.MARGIN, top - height, PdfDocument.WIDTH, height);
        document.page().end();
    }
}
