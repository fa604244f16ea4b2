package org.fleetmail.endpoint.internal.dns;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.dns.Autoconfig;
import org.fleetmail.endpoint.dns.Autoconfig.Server;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.MtaSts.Fetch;

/** Reads the settings a domain publishes for mail programs ({@code config-v1.1.xml}), without anything external. */
final class AutoconfigFile {
    private static final int MOST_SERVERS = 20;
    private static final int LONGEST_VALUE = 253;

    private AutoconfigFile() {}

    static Autoconfig read(WebAnswer answer, String domain) {
        if (!answer.fetched()) {
            return new Autoconfig(answer.fetch(), answer.detail(), List.of());
        }
        try {
            List<Server> servers = servers(answer.body(), domain);
            return servers.isEmpty() ? malformed() : new Autoconfig(Fetch.FETCHED, Sentence.verbatim(""), servers);
        } catch (XMLStreamException | RuntimeException e) {
            return malformed();
        }
    }

    private static Autoconfig malformed() {
        return new Autoconfig(Fetch.MALFORMED, Sentence.of(DnsFacts.class, "autoconfig.malformed"), List.of());
    }

    private static List<Server> servers(String xml, String domain) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        List<Server> servers = new ArrayList<>();
        while (reader.hasNext() && servers.size() < MOST_SERVERS) {
            boolean server = reader.next() == XMLStreamConstants.START_ELEMENT
                    && List.of("incomingServer", "outgoingServer").contains(reader.getLocalName());
            if (server) {
                servers.add(server(reader, domain));
            }
        }
        return servers;
    }

    private static Server server(XMLStreamReader reader, String domain) throws XMLStreamException {
        String element = reader.getLocalName();
        String type = String.valueOf(reader.getAttributeValue(null, "type")).toLowerCase(Locale.ROOT);
        Map<String, String> values = new TreeMap<>();
        String name = "";
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT || !reader.getLocalName().equals(element)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = reader.getLocalName();
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                values.merge(name, reader.getText().strip(), String::concat);
            }
            event = reader.next();
        }
        String host = values.getOrDefault("hostname", "").replace("%EMAILDOMAIN%", domain);
        if (host.length() > LONGEST_VALUE) {
            throw new XMLStreamException("hostname");
        }
        return new Server(
                type, host, Integer.parseInt(values.getOrDefault("port", "0")), values.getOrDefault("socketType", ""));
    }
}
