package org.fleetmail.simulator.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Looks into the XML of a request. */
final class XmlRequest {
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @throws IOException where it is no XML, or has a document type */
    XmlRequest(String body) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList all = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)))
                    .getElementsByTagNameNS("*", "*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                texts.putIfAbsent(
                        element.getLocalName(), element.getTextContent().strip());
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Texts of the elements by their local names. */
    Map<String, String> texts() {
        return texts;
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
