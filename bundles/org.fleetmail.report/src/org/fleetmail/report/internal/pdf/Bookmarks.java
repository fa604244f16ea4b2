package org.fleetmail.report.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The outline beside the pages (ISO 32000-1, 12.3.3): parts, and below them what has a heading of its own. */
final class Bookmarks {
    private static final int LONGEST = 200;

    private final List<Entry> parts = new ArrayList<>();

    private record Entry(String title, int page, double top, List<Entry> below) {}

    /** Adds a heading; level 2 is a part, deeper ones belong to the part before. */
    void add(int level, String title, int page, double top) {
        List<Entry> list =
                level <= 2 || parts.isEmpty() ? parts : parts.getLast().below();
        String shown = title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title;
        list.add(new Entry(shown, page, top, new ArrayList<>()));
    }

    /** Writes the outline; its identity. */
    int write(PdfObjects objects) throws IOException {
        int root = objects.reserve();
        String ends = write(parts, root, objects);
        objects.write(root, "<< /Type /Outlines" + ends + " /Count " + parts.size() + " >>");
        return root;
    }

    private static String write(List<Entry> entries, int parent, PdfObjects objects) throws IOException {
        if (entries.isEmpty()) {
            return "";
        }
        int first = objects.reserve();
        int id = first;
        int before = 0;
        for (int i = 0; i < entries.size(); i++) {
            boolean last = i == entries.size() - 1;
            int next = last ? 0 : objects.reserve();
            write(entries.get(i), id, parent, beside("/Prev", before) + beside("/Next", next), objects);
            before = id;
            id = last ? id : next;
        }
        return " /First " + PdfObjects.reference(first) + " /Last " + PdfObjects.reference(id);
    }

    private static void write(Entry entry, int id, int parent, String beside, PdfObjects objects) throws IOException {
        String ends = write(entry.below(), id, objects);
        String count =
                entry.below().isEmpty() ? "" : " /Count -" + entry.below().size();
        objects.write(
                id,
                "<< /Title " + PdfObjects.text(entry.title()) + " /Parent " + PdfObjects.reference(parent) + beside
                        + " /Dest [" + PdfObjects.reference(entry.page()) + " /XYZ null "
                        + PdfPage.number(entry.top()) + " null]" + ends + count + " >>");
    }

    private static String beside(String key, int id) {
        return id == 0 ? "" : " " + key + " " + PdfObjects.reference(id);
    }
}
