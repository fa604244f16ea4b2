package org.fleetmail.report.internal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The pages, in branches of a hundred (ISO 32000-1, 7.7.3). */
final class PageTree {
    private static final int BRANCH = 100;

    private final PdfObjects objects;
    private final int root;
    private final int resources;
    private final int[] fonts;
    private final StringBuilder branches = new StringBuilder();
    private final StringBuilder leaves = new StringBuilder();
    private int branch;
    private int inBranch;
    private int count;

    PageTree(PdfObjects objects, int faces) {
        this.objects = objects;
        root = objects.reserve();
        resources = objects.reserve();
        fonts = new int[faces];
        for (int i = 0; i < faces; i++) {
            fonts[i] = objects.reserve();
        }
    }

    int root() {
        return root;
    }

    int font(int face) {
        return fonts[face];
    }

    /** How many pages were begun. */
    int count() {
        return count;
    }

    /** Begins a page; its identity. */
    int next() throws IOException {
        if (inBranch == BRANCH) {
            endBranch();
        }
        if (inBranch == 0) {
            branch = objects.reserve();
        }
        inBranch++;
        count++;
        int id = objects.reserve();
        leaves.append(PdfObjects.reference(id)).append(' ');
        return id;
    }

    /** Writes the page that was begun last. */
    void write(PdfPage page) throws IOException {
        int content = objects.reserve();
        objects.stream(content, "", page.operators().getBytes(StandardCharsets.ISO_8859_1));
        objects.write(
                page.id(),
                "<< /Type /Page /Parent " + PdfObjects.reference(branch) + " /MediaBox [0 0 842 595] /Resources "
                        + PdfObjects.reference(resources) + " /Contents " + PdfObjects.reference(content)
                        + " /Tabs /S /StructParents " + (count - 1) + " >>");
    }

    /** Writes the branches and what all pages share. */
    void end() throws IOException {
        endBranch();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < fonts.length; i++) {
            names.append("/F")
                    .append(i)
                    .append(' ')
                    .append(PdfObjects.reference(fonts[i]))
                    .append(' ');
        }
        objects.write(resources, "<< /Font << " + names + ">> >>");
        objects.write(root, "<< /Type /Pages /Kids [" + branches + "] /Count " + count + " >>");
    }

    private void endBranch() throws IOException {
        objects.write(
                branch,
                "<< /Type /Pages /Parent " + PdfObjects.reference(root) + " /Kids [" + leaves + "] /Count " + inBranch
                        + " >>");
        branches.append(PdfObjects.reference(branch)).append(' ');
        leaves.setLength(0);
        inBranch = 0;
    }
}
