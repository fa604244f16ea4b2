package org.fleetmail.client.format;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An XML document that is built from its root downwards. */
public final class XmlTree {
    private final Document document;
    private final Element element;

    private XmlTree(Document document, Element element) {
        this.document = document;
        this.element = element;
    }

    /** A document with only its root, in a namespace or in none (empty). */
    public static XmlTree root(String name, String namespace) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element root =
                    namespace.isEmpty() ? document.createElement(name) : document.createElementNS(namespace, name);
            document.appendChild(root);
            return new XmlTree(document, root);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new element within this one, in the same namespace. */
    public XmlTree add(String name) {
        return add(name, element.getNamespaceURI() == null ? "" : element.getNamespaceURI());
    }

    /** A new element within this one, in another namespace. */
    public XmlTree add(String name, String namespace) {
        Element child = namespace.isEmpty() ? document.createElement(name) : document.createElementNS(namespace, name);
        element.appendChild(child);
        return new XmlTree(document, child);
    }

    /** Adds an element with a text and stays at this one. */
    public XmlTree with(String name, String text) {
        add(name).element.setTextContent(text);
        return this;
    }

    /** Sets the text of this element. */
    public XmlTree text(String text) {
        element.setTextContent(text);
        return this;
    }

    public XmlTree attribute(String name, String value) {
        element.setAttribute(name, value);
        return this;
    }

    /** The whole document, indented, without the XML declaration. */
    public String print(Map<String, String> output) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            output.forEach(transformer::setOutputProperty);
            var text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString().strip() + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
