package org.fleetmail.client.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what Outlook asks (MS-OXDSCLI, request schema 2006). */
final class AutodiscoverRequest {
    private AutodiscoverRequest() {}

    /** The mail address in a request; empty where it is none. */
    static Optional<String> address(byte[] request) {
        try {
            Document document = parser().parse(new ByteArrayInputStream(request));
            NodeList found = document.getElementsByTagNameNS("*", "EMailAddress");
            return found.getLength() == 1
                    ? Optional.of(found.item(0).getTextContent().strip())
                    : Optional.empty();
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
