package org.fleetmail.device.web.internal.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A way by local names through an XML document, {@code Envelope/Body/Port} or {@code Mail/@enabled}. */
final class XmlPath {
    private final List<String> elements;
    private final Optional<String> attribute;

    XmlPath(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        String last = parts.getLast();
        attribute = last.startsWith("@") ? Optional.of(last.substring(1)) : Optional.empty();
        elements = attribute.isPresent() ? parts.subList(0, parts.size() - 1) : parts;
    }

    Optional<String> text(Document document) {
        return element(document)
                .flatMap(found -> attribute
                        .map(name -> Optional.of(found.getAttribute(name)).filter(value -> found.hasAttribute(name)))
                        .orElseGet(() -> Optional.of(found.getTextContent().strip())));
    }

    /** Puts a text there; false where the document has no such element. */
    boolean put(Document document, String text) {
        Optional<Element> found = element(document);
        found.ifPresent(element -> attribute.ifPresentOrElse(
                name -> element.setAttribute(name, text), () -> element.setTextContent(text)));
        return found.isPresent();
    }

    /** Takes the element or attribute out of the document. */
    void remove(Document document) {
        element(document)
                .ifPresent(element -> attribute.ifPresentOrElse(
                        element::removeAttribute, () -> element.getParentNode().removeChild(element)));
    }

    private Optional<Element> element(Document document) {
        Node at = document;
        for (String name : elements) {
            Optional<Element> next = child(at, name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return at instanceof Element element ? Optional.of(element) : Optional.empty();
    }

    private static Optional<Element> child(Node parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element
                    && name.equals(element.getLocalName() == null ? element.getNodeName() : element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
