package org.fleetmail.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fleetmail.exchange.sheet.SheetFile.NoSheet;

/**
 * What is packed in a workbook, looked at once before it is read: whether all of it, unpacked, stays within bounds, whether rows
 * and cells stand where a sheet has room for them, and which cells are merged, which the reader of the rows does not tell. XML
 * is read without DTDs and external entities.
 */
final class WorkbookParts {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_PARTS = 10_000;
    /** The reader keeps the texts that cells share, and looks for them where the workbook says. */
    private static final long MOST_KEPT = 64L << 20;

    private static final int MOST_MERGED = 10_000;
    /** A cell holds half as much; numbers are short. */
    private static final int LONGEST_TEXT = 1 << 16;

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    /** Sheets of cells, of charts and of macros. */
    private static final Pattern SHEET = Pattern.compile("xl/[a-z]+sheets/[^/]+[.]xml");

    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final Pattern SPANS = Pattern.compile("([0-9]{1,5}:[0-9]{1,5} ?){1,100}");

    private final Map<String, String> partOfSheet = new HashMap<>();
    private final Map<String, String> partOfRelation = new HashMap<>();
    private final Map<String, MergedCells> mergedInPart = new HashMap<>();

    private WorkbookParts() {}

    static WorkbookParts of(Path file, SheetLimits limits) throws IOException, NoSheet {
        WorkbookParts parts = new WorkbookParts();
        try (ZipFile packed = new ZipFile(file.toFile())) {
            parts.look(packed, limits);
        } catch (TooLarge e) {
            throw NoSheet.of("bomb", e.bytes >> 20);
        } catch (ZipException e) {
            throw NoSheet.of("workbook", String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof TooLarge large
                    ? NoSheet.of("bomb", large.bytes >> 20)
                    : NoSheet.of("workbook", String.valueOf(e.getMessage()));
        }
        return parts;
    }

    private void look(ZipFile packed, SheetLimits limits) throws IOException, NoSheet, XMLStreamException {
        if (packed.size() > MOST_PARTS) {
            throw NoSheet.of("workbook", packed.size());
        }
        if (packed.getEntry("xl/workbook.xml") == null) {
            throw NoSheet.of("not-a-workbook");
        }
        Budget budget = new Budget(limits.inflated());
        for (Enumeration<? extends ZipEntry> all = packed.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            try (InputStream in = new Counted(packed.getInputStream(entry), budget)) {
                look(entry.getName(), in);
            }
        }
    }

    private void look(String part, InputStream in) throws IOException, XMLStreamException {
        if (part.equals("xl/workbook.xml")) {
            elements(in, ANY_LENGTH, Map.of("sheet", xml -> {
                note(partOfSheet, xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONS, "id"));
            }));
        } else if (part.equals("xl/_rels/workbook.xml.rels")) {
            elements(in, ANY_LENGTH, Map.of("Relationship", xml -> {
                String target = Objects.requireNonNullElse(xml.getAttributeValue(null, "Target"), "");
                note(
                        partOfRelation,
                        xml.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }));
        } else if (SHEET.matcher(part).matches()) {
            mergedInPart.put(part, sheet(in));
        } else {
            try (InputStream kept = new Counted(in, new Budget(MOST_KEPT));
                    OutputStream nowhere = OutputStream.nullOutputStream()) {
                kept.transferTo(nowhere);
            }
        }
    }

    /** Two of one name could be read as one another. */
    private static void note(Map<String, String> known, String name, String value) throws XMLStreamException {
        if (known.put(String.valueOf(name), String.valueOf(value)) != null) {
            throw new XMLStreamException(name);
        }
    }

    /** The reader of the rows makes room for whatever place a row or a cell names. */
    private static MergedCells sheet(InputStream in) throws XMLStreamException {
        MergedCells merged = new MergedCells();
        elements(
                in,
                LONGEST_TEXT,
                Map.of(
                        "row",
                                xml -> {
                                    check(xml, "r", ROW);
                                    check(xml, "spans", SPANS);
                                },
                        "c", xml -> check(xml, "r", CELL),
                        "mergeCell",
                                xml -> {
                                    if (merged.size() < MOST_MERGED) {
                                        merged.add(String.valueOf(xml.getAttributeValue(null, "ref")));
                                    }
                                }));
        return merged;
    }

    private static void check(XMLStreamReader xml, String attribute, Pattern form) throws XMLStreamException {
        String value = xml.getAttributeValue(null, attribute);
        if (value != null && !form.matcher(value).matches()) {
            throw new XMLStreamException(xml.getLocalName() + " " + attribute);
        }
    }

    /** Looks at an element. */
    @FunctionalInterface
    private interface Look {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void elements(InputStream in, int longest, Map<String, Look> looks) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        int text = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text = 0;
                    looks.getOrDefault(xml.getLocalName(), other -> {}).at(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> text = 0;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text += xml.getTextLength();
                default -> {}
            }
            if (text > longest) {
                throw new XMLStreamException(text + " characters");
            }
        }
        xml.close();
    }

    /** The merged cells of a sheet, which has to be one that was looked at. */
    MergedCells merged(String sheet) throws NoSheet {
        String part = partOfRelation.getOrDefault(String.valueOf(partOfSheet.get(sheet)), "");
        if (!mergedInPart.containsKey(part)) {
            throw NoSheet.of("workbook", part);
        }
        return mergedInPart.get(part);
    }

    /** Bytes that may still be unpacked. */
    private static final class Budget {
        private final long all;
        private long left;

        private Budget(long all) {
            this.all = all;
            this.left = all;
        }

        private void take(long bytes) throws TooLarge {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge(all);
            }
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        private final long bytes;

        private TooLarge(long bytes) {
            this.bytes = bytes;
        }
    }

    private static final class Counted extends FilterInputStream {
        private final Budget budget;

        private Counted(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            budget.take(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            budget.take(Math.max(0, count));
            return count;
        }
    }
}
