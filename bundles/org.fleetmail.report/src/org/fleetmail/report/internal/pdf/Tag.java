package org.fleetmail.report.internal.pdf;

import java.io.IOException;

/**
 * An element of the structure (ISO 32000-1, 14.7). It is written when it ends; until then only the numbers of what it holds are
 * kept.
 */
final class Tag {
    private final String type;
    private final String more;
    private final int id;
    private final int parent;
    private final StringBuilder parts = new StringBuilder();
    private int page;

    /**
     * @param type a standard structure type (14.8.4)
     * @param more further entries
     */
    Tag(String type, String more, int id, int parent) {
        this.type = type;
        this.more = more;
        this.id = id;
        this.parent = parent;
    }

    String type() {
        return type;
    }

    int id() {
        return id;
    }

    void add(Tag child) {
        parts.append(PdfObjects.reference(child.id)).append(' ');
    }

    /** Takes a piece of a page. */
    void add(int number, int onPage) {
        if (page == 0) {
            page = onPage;
        }
        if (page == onPage) {
            parts.append(number).append(' ');
        } else {
            parts.append("<< /Type /MCR /Pg ")
                    .append(PdfObjects.reference(onPage))
                    .append(" /MCID ")
                    .append(number)
                    .append(" >> ");
        }
    }

    void write(PdfObjects objects) throws IOException {
        objects.write(
                id,
                "<< /Type /StructElem /S /" + type + " /P " + PdfObjects.reference(parent)
                        + (page == 0 ? "" : " /Pg " + PdfObjects.reference(page)) + more
                        + (parts.isEmpty() ? "" : " /K [" + parts + "]") + " >>");
    }
}
