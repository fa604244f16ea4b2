package org.fleetmail.report.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A TrueType face of which only the glyphs that were used are embedded (ISO 32000-1, 9.7.4: a CIDFont of type 2 whose
 * character identities are the glyphs of the whole face).
 */
final class Face {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final int MOST_IN_BLOCK = 100;
    private static final int[] REHEARSED = {' ', 'A', '9', 'あ', '字', '\u3013'};

    private final TrueTypeFont font;
    /** The collection it is from; null where it stands alone. */
    private TrueTypeCollection collection;

    private final CmapLookup characters;
    private final SortedMap<Integer, Integer> used = new TreeMap<>();
    private final double scale;

    /** Opens a face, of a collection its first; it stays open until {@link #release()}. */
    Face(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                collection = new TrueTypeCollection(in);
                List<TrueTypeFont> fonts = new ArrayList<>();
                collection.processAllFonts(fonts::add);
                font = fonts.getFirst();
            } else {
                font = new TTFParser().parseEmbedded(in);
            }
        }
        font.setEnableGsub(false);
        characters = font.getUnicodeCmapLookup();
        scale = 1000.0 / font.getUnitsPerEm();
    }

    /** Closes its file. */
    void release() throws IOException {
        font.close();
        if (collection != null) {
            collection.close();
        }
    }

    /** Whether the face itself allows it (OpenType, OS/2 table, fsType). */
    boolean mayBeEmbedded() throws IOException {
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        int forbidden = OS2WindowsMetricsTable.FSTYPE_RESTRICTED
                | OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING
                | OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY;
        return metrics == null || (metrics.getFsType() & forbidden) == 0;
    }

    /** The glyph of a character, or 0. */
    int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /** How wide a glyph is, in thousandths of the size. */
    double width(int glyph) throws IOException {
        return font.getAdvanceWidth(glyph) * scale;
    }

    /** The glyph of a character, which will be embedded. */
    int use(int character) {
        int glyph = glyph(character);
        used.putIfAbsent(glyph, character);
        return glyph;
    }

    /** Does with a few letters what {@link #embed} will do, so that a broken file is noticed before anything is written. */
    void rehearse() throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        for (int letter : REHEARSED) {
            width(glyph(letter));
            subsetter.add(letter);
        }
        subsetter.writeToStream(new ByteArrayOutputStream());
        font.getHeader();
        font.getHorizontalHeader();
        font.getName();
    }

    /** Writes what was used of the face. */
    void embed(PdfObjects objects, int id) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        subsetter.addGlyphIds(used.keySet());
        Map<Integer, Integer> kept = subsetter.getGIDMap();
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);

        int file = objects.reserve();
        objects.stream(file, "/Length1 " + program.size(), program.toByteArray());
        int descriptor = objects.reserve();
        objects.write(descriptor, descriptor(file));
        int glyphs = objects.reserve();
        objects.stream(glyphs, "", places(kept));
        int unicode = objects.reserve();
        objects.stream(unicode, "", toUnicode().getBytes(StandardCharsets.US_ASCII));
        int cid = objects.reserve();
        objects.write(cid, cidFont(descriptor, glyphs));
        objects.write(
                id,
                "<< /Type /Font /Subtype /Type0 /BaseFont /" + name() + " /Encoding /Identity-H /DescendantFonts ["
                        + PdfObjects.reference(cid) + "] /ToUnicode " + PdfObjects.reference(unicode) + " >>");
    }

    private String name() throws IOException {
        int hash = used.hashCode() & 0x7fffffff;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            name.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return name + "+" + font.getName().replaceAll("[^A-Za-z0-9-]", "");
    }

    private String descriptor(int file) throws IOException {
        HeaderTable head = font.getHeader();
        long ascent = Math.round(font.getHorizontalHeader().getAscender() * scale);
        return "<< /Type /FontDescriptor /FontName /" + name() + " /Flags 4 /ItalicAngle 0 /StemV 80 /Ascent " + ascent
                + " /CapHeight " + ascent + " /Descent "
                + Math.round(font.getHorizontalHeader().getDescender() * scale) + " /FontBBox ["
                + Math.round(head.getXMin() * scale) + " " + Math.round(head.getYMin() * scale) + " "
                + Math.round(head.getXMax() * scale) + " " + Math.round(head.getYMax() * scale) + "] /FontFile2 "
                + PdfObjects.reference(file) + " >>";
    }

    private String cidFont(int descriptor, int glyphs) throws IOException {
        StringBuilder widths = new StringBuilder();
        for (int glyph : used.keySet()) {
            widths.append(glyph)
                    .append(" [")
                    .append(PdfPage.number(width(glyph)))
                    .append("] ");
        }
        return "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name()
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
                + PdfObjects.reference(descriptor) + " /CIDToGIDMap " + PdfObjects.reference(glyphs) + " /DW 1000 /W ["
                + widths + "] >>";
    }

    /** For each glyph of the whole face two bytes with its place in what is embedded. */
    private byte[] places(Map<Integer, Integer> kept) {
        byte[] places = new byte[(used.isEmpty() ? 0 : used.lastKey() + 1) * 2];
        kept.forEach((place, glyph) -> {
            if (glyph * 2 + 1 < places.length) {
                places[glyph * 2] = (byte) (place >> 8);
                places[glyph * 2 + 1] = (byte) (int) place;
            }
        });
        return places;
    }

    /** Which characters the glyphs stand for (9.10.3). */
    private String toUnicode() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(used.entrySet());
        for (int from = 0; from < entries.size(); from += MOST_IN_BLOCK) {
            List<Map.Entry<Integer, Integer>> block =
                    entries.subList(from, Math.min(entries.size(), from + MOST_IN_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append("<%04X> <".formatted(entry.getKey()))
                    .append(utf16(entry.getValue()))
                    .append(">\n"));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    /** A joined form of an Arabic letter stands for the letter. */
    private static String utf16(int character) {
        String meant = Character.UnicodeBlock.of(character) == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_B
                ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                : Character.toString(character);
        StringBuilder hex = new StringBuilder();
        for (char unit : meant.toCharArray()) {
            hex.append("%04X".formatted((int) unit));
        }
        return hex.toString();
    }
}
