package org.fleetmail.report.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The objects of a PDF file (ISO 32000-1, 7.5), written as they come. What is no stream goes together into compressed object
 * streams (7.5.7), so the index at the end is a cross-reference stream (7.5.8). Of an object that was written only its
 * place is kept: eight bytes.
 */
final class PdfObjects {
    private static final String HEAD = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
    private static final int MOST_TOGETHER = 200;
    /** An index entry has a type, a place of five bytes (a terabyte) and a number of two bytes. */
    private static final String ENTRY_SHAPE = "[1 5 2]";

    private static final int ENTRY_LENGTH = 8;
    private static final int NUMBER_BITS = 16;

    private final OutputStream out;
    private final StringBuilder numbers = new StringBuilder();
    private final StringBuilder together = new StringBuilder();
    private long[] places = new long[1024];
    private int last;
    private long written;
    private int pack;
    private int packed;

    PdfObjects(OutputStream out) throws IOException {
        this.out = out;
        put(HEAD);
    }

    /** A name for an object that will be written. */
    int reserve() {
        return ++last;
    }

    static String reference(int id) {
        return id + " 0 R";
    }

    /** A text string (7.9.2.2). */
    static String text(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** Writes an object that is no stream. */
    void write(int id, String value) throws IOException {
        if (pack == 0) {
            pack = reserve();
        }
        note(id, ((long) pack << NUMBER_BITS | packed) << 1 | 1);
        numbers.append(id).append(' ').append(together.length()).append(' ');
        together.append(value).append('\n');
        if (++packed == MOST_TOGETHER) {
            endPack();
        }
    }

    /** Writes a stream. */
    void stream(int id, String entries, byte[] content) throws IOException {
        stream(id, entries + " /Filter /FlateDecode", deflated(content), true);
    }

    /** Writes a stream that is not compressed, so that simple programs can search it. */
    void plainStream(int id, String entries, byte[] content) throws IOException {
        stream(id, entries, content, true);
    }

    /** Writes the index, and with it the end. */
    void end(int catalog, String identity) throws IOException {
        endPack();
        int id = reserve();
        note(id, written << 1);
        String entries = "/Type /XRef /Size " + (last + 1) + " /W " + ENTRY_SHAPE + " /Root " + reference(catalog)
                + " /ID [<" + identity + "> <" + identity + ">] /Filter /FlateDecode";
        long start = written;
        stream(id, entries, deflated(index()), false);
        put("startxref\n" + start + "\n%%EOF\n");
    }

    private void stream(int id, String entries, byte[] content, boolean noted) throws IOException {
        if (noted) {
            note(id, written << 1);
        }
        put(id + " 0 obj\n<< " + entries + " /Length " + content.length + " >>\nstream\n");
        out.write(content);
        written += content.length;
        put("\nendstream\nendobj\n");
    }

    private void endPack() throws IOException {
        if (packed == 0) {
            return;
        }
        byte[] content = (numbers.toString() + together).getBytes(StandardCharsets.ISO_8859_1);
        stream(pack, "/Type /ObjStm /N " + packed + " /First " + numbers.length(), content);
        numbers.setLength(0);
        together.setLength(0);
        pack = 0;
        packed = 0;
    }

    private void note(int id, long place) {
        if (id >= places.length) {
            places = Arrays.copyOf(places, Math.max(id + 1, places.length * 2));
        }
        places[id] = place;
    }

    private byte[] index() {
        byte[] index = new byte[(last + 1) * ENTRY_LENGTH];
        index[6] = (byte) 0xff;
        index[7] = (byte) 0xff;
        for (int id = 1; id <= last; id++) {
            boolean together = (places[id] & 1) == 1;
            long place = places[id] >> 1;
            entry(index, id, together ? 2 : 1, together ? place >> NUMBER_BITS : place, together ? place & 0xffff : 0);
        }
        return index;
    }

    private static void entry(byte[] index, int id, int type, long place, long number) {
        int at = id * ENTRY_LENGTH;
        index[at] = (byte) type;
        for (int i = 0; i < 5; i++) {
            index[at + 5 - i] = (byte) (place >> 8 * i);
        }
        index[at + 6] = (byte) (number >> 8);
        index[at + 7] = (byte) number;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(content);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private void put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        written += bytes.length;
    }
}
