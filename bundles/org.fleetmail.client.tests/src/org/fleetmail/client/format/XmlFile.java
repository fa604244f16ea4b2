package org.fleetmail.client.format;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads XML from its bytes, so that a wrong declaration of the encoding is found. */
final class XmlFile {
    private XmlFile() {}

    static Document read(byte[] content) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    static String text(Document document, String element, int number) {
        return document.getElementsByTagNameNS("*", element).item(number).getTextContent();
    }

    /** Keys and values of the dict around the key {@code EmailAddress}, and those beside it. */
    static Map<String, String> plist(Document document) {
        Map<String, String> values = new LinkedHashMap<>();
        NodeList keys = document.getElementsByTagName("key");
        for (int i = 0; i < keys.getLength(); i++) {
            var value = keys.item(i).getNextSibling();
            while (value.getNodeType() != Node.ELEMENT_NODE) {
                value = value.getNextSibling();
            }
            String text = value.getTextContent();
            values.put(keys.item(i).getTextContent(), text.isEmpty() ? value.getNodeName() : text);
        }
        return values;
    }
}
