package org.fleetmail.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fleetmail.exchange.sheet.SheetFile.NoSheet;

/**
 * What is packed in a workbook, looked at once before it is read: whether all of it, unpacked, stays within bounds, and which
 * cells are merged, which the reader of the rows does not tell. XML is read without DTDs and external entities.
 */
final class WorkbookParts {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_MERGED = 10_000;

    private final Map<String, String> partOfSheet = new HashMap<>();
    private final Map<String, String> partOfRelation = new HashMap<>();
    private final Map<String, MergedCells> mergedInPart = new HashMap<>();

    private WorkbookParts() {}

    static WorkbookParts of(Path file, SheetLimits limits) throws IOException, NoSheet {
        WorkbookParts parts = new WorkbookParts();
        try (ZipFile packed = new ZipFile(file.toFile())) {
            parts.look(packed, limits);
        } catch (TooLarge e) {
            throw NoSheet.of("bomb", limits.inflated() >> 20);
        } catch (ZipException e) {
            throw NoSheet.of("workbook", String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof TooLarge
                    ? NoSheet.of("bomb", limits.inflated() >> 20)
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
            elements(in, "sheet", xml -> {
                partOfSheet.put(xml.getAttributeValue(null, "name"), xml.getAttributeValue(RELATIONS, "id"));
            });
        } else if (part.equals("xl/_rels/workbook.xml.rels")) {
            elements(in, "Relationship", xml -> {
                String target = xml.getAttributeValue(null, "Target");
                partOfRelation.put(
                        xml.getAttributeValue(null, "Id"),
                        target == null || target.startsWith("/")
                                ? String.valueOf(target).substring(1)
                                : "xl/" + target);
            });
        } else if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
            MergedCells merged = new MergedCells();
            elements(in, "mergeCell", xml -> {
                if (merged.size() < MOST_MERGED) {
                    merged.add(String.valueOf(xml.getAttributeValue(null, "ref")));
                }
            });
            mergedInPart.put(part, merged);
        } else {
            try (OutputStream nowhere = OutputStream.nullOutputStream()) {
                in.transferTo(nowhere);
            }
        }
    }

    private static void elements(InputStream in, String name, Consumer<XMLStreamReader> look)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                look.accept(xml);
            }
        }
        xml.close();
    }

    /** The merged cells of a sheet. */
    MergedCells merged(String sheet) {
        String part = partOfRelation.getOrDefault(String.valueOf(partOfSheet.get(sheet)), "");
        return mergedInPart.getOrDefault(part, new MergedCells());
    }

    /** Bytes that may still be unpacked. */
    private static final class Budget {
        private long left;

        private Budget(long left) {
            this.left = left;
        }

        private void take(long bytes) throws TooLarge {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
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
