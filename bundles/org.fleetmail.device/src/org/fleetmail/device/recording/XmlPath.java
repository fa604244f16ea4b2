package org.fleetmail.device.recording;

import org.jsoup.nodes.Element;

/** The place of an element in XML. */
public final class XmlPath {
    private XmlPath() {}

    /** Local names from the root, as profiles write them: {@code Envelope/Body/Port}. */
    public static String of(Element element) {
        StringBuilder path = new StringBuilder();
        for (Element at = element; at != null && at.parent() != null; at = at.parent()) {
            path.insert(0, "/" + at.tagName().replaceFirst("^.*:", ""));
        }
        return path.isEmpty() ? "" : path.substring(1);
    }
}
