package org.fleetmail.core.fleet;

import org.fleetmail.core.trouble.TroubleCode;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads the version of the file format at the root element, lets the steps from that version to ours work on everything
 * that follows, and keeps the marks in step with the parser.
 */
final class VersionGate extends XMLFilterImpl {
    private final ContentHandler reader;
    private final Marks marks;
    private final Problems problems;
    private boolean open;
    private int version = Migration.CURRENT;

    VersionGate(ContentHandler reader, Marks marks, Problems problems) {
        this.reader = reader;
        this.marks = marks;
        this.problems = problems;
    }

    /** Whether the file was of an older version. */
    boolean migrated() {
        return version < Migration.CURRENT;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        marks.advance(attributes);
        if (!open) {
            version = version(attributes.getValue("", "formatVersion"));
            setContentHandler(steps());
            open = true;
        }
        super.startElement(uri, local, name, attributes);
    }

    private int version(String said) throws SAXException {
        int number = said == null ? Migration.CURRENT : number(said);
        if (number > Migration.CURRENT) {
            refuse(TroubleCode.FLEET_NEWER, "newer", number, Migration.CURRENT);
        }
        if (number < 1) {
            refuse(TroubleCode.FLEET_SYNTAX, "version", said);
        }
        return number;
    }

    private static int number(String said) {
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    private void refuse(TroubleCode code, String key, Object... arguments) throws SAXException {
        problems.add(marks.of("formatVersion"), code, key, arguments);
        throw new SAXException(key);
    }

    private ContentHandler steps() {
        ContentHandler next = reader;
        for (Migration step : Migration.STEPS.reversed()) {
            if (step.from() >= version) {
                XMLFilterImpl filter = step.filter().get();
                filter.setContentHandler(next);
                next = filter;
            }
        }
        return next;
    }
}
