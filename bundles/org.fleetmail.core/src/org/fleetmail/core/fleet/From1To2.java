package org.fleetmail.core.fleet;

import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Version 2 names the protection of an endpoint in {@code transportSecurity}, where version 1 had {@code tls} with its own
 * words, and has no free text {@code smtpUser} at devices: who logs in is said by the account. What somebody wrote there
 * becomes a note.
 */
final class From1To2 extends XMLFilterImpl {
    private static final Map<String, String> TRANSPORT_SECURITY =
            Map.of("none", "NONE", "starttls", "STARTTLS", "ssl", "IMPLICIT_TLS");

    private int depth;

    @Override
    public void startElement(String uri, String local, String name, Attributes given) throws SAXException {
        AttributesImpl attributes = new AttributesImpl(given);
        String note = "";
        if (depth == 0) {
            set(attributes, "formatVersion", "2");
        } else if (depth == 1 && local.equals("endpoints")) {
            renameTls(attributes);
        } else if (depth == 1 && local.equals("devices")) {
            note = take(attributes, "smtpUser");
        }
        depth++;
        super.startElement(uri, local, name, attributes);
        if (!note.isBlank()) {
            note("SMTP user: " + note);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        depth--;
        super.endElement(uri, local, name);
    }

    private void note(String text) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "text", "text", "CDATA", text);
        super.startElement("", "notes", "notes", attributes);
        super.endElement("", "notes", "notes");
    }

    private static void renameTls(AttributesImpl attributes) {
        String tls = take(attributes, "tls");
        if (!tls.isEmpty()) {
            set(attributes, "transportSecurity", TRANSPORT_SECURITY.getOrDefault(tls, tls));
        }
    }

    private static void set(AttributesImpl attributes, String name, String value) {
        take(attributes, name);
        attributes.addAttribute("", name, name, "CDATA", value);
    }

    private static String take(AttributesImpl attributes, String name) {
        int index = attributes.getIndex("", name);
        if (index < 0) {
            return "";
        }
        String value = attributes.getValue(index);
        attributes.removeAttribute(index);
        return value;
    }
}
