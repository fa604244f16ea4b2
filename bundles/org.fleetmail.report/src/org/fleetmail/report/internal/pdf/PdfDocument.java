package org.fleetmail.report.internal.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.fleetmail.report.seal.Digests;

/**
 * A tagged document in the form PDF/A-2a (ISO 19005-2) that also keeps to PDF/UA-1 (ISO 14289-1). Pages and the structure of what
 * is on them go out as they are made. It is on A4 paper, wider than high; lengths are in points, heights from the bottom.
 */
final class PdfDocument implements Closeable {
    static final double MARGIN = 36;
    static final double WIDTH = 842 - 2 * MARGIN;
    private static final double HEIGHT = 595;
    private static final double TOP = HEIGHT - MARGIN;
    private static final double SMALL = 7;
    /** What a heading needs at least, so that something of its part stands below it. */
    private static final double WITH_HEADING = 110;

    private final PdfObjects objects;
    private final List<Face> faces;
    private final String title;
    private final Locale language;
    private final Instant made;
    private final Typesetter typesetter;
    private final PageTree pages;
    private final Bookmarks bookmarks = new Bookmarks();
    private final StringBuilder owners = new StringBuilder();
    private final int structure;
    private final Tag whole;
    private PdfPage page;
    private double y;

    PdfDocument(OutputStream out, List<Face> faces, String title, Locale language, Instant made) throws IOException {
        objects = new PdfObjects(out);
        this.faces = faces;
        this.title = title;
        this.language = language;
        this.made = made;
        typesetter = new Typesetter(faces, language);
        pages = new PageTree(objects, faces.size());
        structure = objects.reserve();
        whole = new Tag("Document", "", objects.reserve(), structure);
        page = new PdfPage(pages.next(), faces, typesetter);
        y = TOP;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    Tag whole() {
        return whole;
    }

    PdfPage page() {
        return page;
    }

    /** A new element in another. */
    Tag open(Tag parent, String type, String more) {
        Tag tag = new Tag(type, more, objects.reserve(), parent.id());
        parent.add(tag);
        return tag;
    }

    void close(Tag tag) throws IOException {
        tag.write(objects);
    }

    /** How much room is left on the page. */
    double room() {
        return y - MARGIN - SMALL;
    }

    /** The room of a whole page. */
    static double wholeRoom() {
        return TOP - MARGIN - SMALL;
    }

    /** Goes down; the height before. */
    double down(double height) {
        double before = y;
        y -= height;
        return before;
    }

    /** A heading with a bookmark; level 1 is the title. */
    void heading(int level, String text) throws IOException {
        double size = switch (level) {
            case 1 -> 18;
            case 2 -> 13;
            default -> 10;
        };
        if (room() < WITH_HEADING) {
            newPage();
        }
        down(level == 1 ? 0 : size);
        bookmarks.add(level, text, page.id(), Math.min(TOP, y + size));
        block(whole, "H" + level, Said.bold(text), size);
        down(size * 0.3);
    }

    void paragraph(Said said) throws IOException {
        block(whole, "P", said, 9);
        down(3);
    }

    /** A list. */
    void list(List<Said> items) throws IOException {
        Tag list = open(whole, "L", "");
        for (Said item : items) {
            Tag entry = open(list, "LI", "");
            block(entry, "LBody", new Said("• " + item.text(), item.ink(), item.bold()), 9);
            close(entry);
        }
        close(list);
        down(3);
    }

    /** A table whose rows are then added. */
    PdfTable table(String caption, List<PdfColumn> columns) throws IOException {
        return new PdfTable(this, caption, columns);
    }

    /** A block of lines over the whole width, on as many pages as it takes. */
    void block(Tag parent, String type, Said said, double size) throws IOException {
        Tag tag = open(parent, type, "");
        double height = size * 1.4;
        boolean begun = false;
        for (Line line : typesetter.lines(said, WIDTH, size)) {
            if (room() < height) {
                if (begun) {
                    page.end();
                }
                begun = false;
                newPage();
            }
            if (!begun) {
                page.begin(tag);
                begun = true;
            }
            page.line(line, typesetter.left(line, MARGIN, WIDTH, size), down(height) - size, size);
        }
        if (begun) {
            page.end();
        }
        close(tag);
    }

    void newPage() throws IOException {
        endPage();
        page = new PdfPage(pages.next(), faces, typesetter);
        y = TOP;
    }

    private void endPage() throws IOException {
        page.beginArtifact();
        List<Line> foot = typesetter.lines(new Said(title, Ink.SOFT, false), WIDTH * 0.8, SMALL);
        page.line(foot.getFirst(), MARGIN, MARGIN - SMALL * 1.5, SMALL);
        String number = String.valueOf(pages.count());
        double at = MARGIN + WIDTH - typesetter.width(number, SMALL);
        page.line(Line.of(number, new Said(number, Ink.SOFT, false)), at, MARGIN - SMALL * 1.5, SMALL);
        page.end();
        int its = objects.reserve();
        objects.write(its, "[" + page.owners() + "]");
        owners.append(pages.count() - 1)
                .append(' ')
                .append(PdfObjects.reference(its))
                .append(' ');
        pages.write(page);
    }

    /** Writes what is left; the stream stays open. */
    @Override
    public void close() throws IOException {
        endPage();
        close(whole);
        pages.end();
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).embed(objects, pages.font(i));
        }
        int parents = objects.reserve();
        objects.write(parents, "<< /Nums [" + owners + "] >>");
        objects.write(
                structure,
                "<< /Type /StructTreeRoot /K [" + PdfObjects.reference(whole.id()) + "] /ParentTree "
                        + PdfObjects.reference(parents) + " /ParentTreeNextKey " + pages.count() + " >>");
        objects.end(catalog(), identity());
    }

    private int catalog() throws IOException {
        int metadata = objects.reserve();
        objects.plainStream(
                metadata, "/Type /Metadata /Subtype /XML", Metadata.of(title, language.toLanguageTag(), made));
        int profile = objects.reserve();
        objects.stream(
                profile, "/N 3", ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        int outline = bookmarks.write(objects);
        int catalog = objects.reserve();
        objects.write(
                catalog,
                "<< /Type /Catalog /Pages " + PdfObjects.reference(pages.root()) + " /Metadata "
                        + PdfObjects.reference(metadata) + " /StructTreeRoot " + PdfObjects.reference(structure)
                        + " /Outlines " + PdfObjects.reference(outline)
                        + " /PageMode /UseOutlines /MarkInfo << /Marked true >> /Lang "
                        + PdfObjects.text(language.toLanguageTag()) + " /ViewerPreferences << /DisplayDocTitle true >>"
                        + " /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
                        + " /Info (sRGB IEC61966-2.1) /DestOutputProfile " + PdfObjects.reference(profile)
                        + " >>] >>");
        return catalog;
    }

    private String identity() {
        byte[] named = (title + "\n" + made).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.sha256().digest(named), 0, 16);
    }
}
