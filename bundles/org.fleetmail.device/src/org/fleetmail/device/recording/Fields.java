package org.fleetmail.device.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Takes contents apart into fields. What is not as its type says gives no fields; nothing is executed or fetched. */
final class Fields {
    static final int MOST = 500;
    private static final int LONGEST_NAME = 200;
    private static final int MAX_DEPTH = 64;
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"\\r\\n]{0,200})\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private Fields() {}

    static List<Field> of(BodyKind kind, String text) {
        return switch (kind) {
            case URL_ENCODED -> urlEncoded(text);
            case MULTIPART -> multipart(text);
            case JSON -> json(text);
            case XML -> xml(text);
            case HTML, SCRIPT, TEXT, BINARY -> List.of();
        };
    }

    /** The WHATWG form encoding; also the query of an address. */
    static List<Field> urlEncoded(String text) {
        List<Field> fields = new ArrayList<>();
        for (String pair : text.split("&", MOST + 1)) {
            int equal = pair.indexOf('=');
            if (!pair.isEmpty() && fields.size() < MOST) {
                String name = equal < 0 ? pair : pair.substring(0, equal);
                add(fields, decoded(name), equal < 0 ? "" : decoded(pair.substring(equal + 1)));
            }
        }
        return fields;
    }

    /** What has a longer name than any form is left out. */
    private static void add(List<Field> fields, String name, String value) {
        if (name.length() <= LONGEST_NAME) {
            fields.add(new Field(name, value));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Parts of multipart/form-data (RFC 7578); the boundary is the first line. Files have no value. */
    private static List<Field> multipart(String text) {
        List<Field> fields = new ArrayList<>();
        int line = text.indexOf("\r\n");
        String boundary = line < 0 ? "" : text.substring(0, line);
        if (boundary.length() < 3 || boundary.length() > 100 || !boundary.startsWith("--")) {
            return fields;
        }
        for (int at = text.indexOf(boundary); at >= 0 && fields.size() < MOST; ) {
            int next = text.indexOf(boundary, at + boundary.length());
            if (next > 0) {
                part(text.substring(at + boundary.length(), next), fields);
            }
            at = next;
        }
        return fields;
    }

    private static void part(String part, List<Field> fields) {
        int body = part.indexOf("\r\n\r\n");
        if (body < 0) {
            return;
        }
        String head = part.substring(0, body);
        Matcher name = NAME.matcher(head);
        if (name.find()) {
            String value = part.substring(body + 4).replaceFirst("\r\n$", "");
            fields.add(new Field(name.group(1), FILE.matcher(head).find() ? "" : value));
        }
    }

    private static List<Field> json(String text) {
        List<Field> fields = new ArrayList<>();
        try {
            leaves(JSON.readTree(text), "", fields);
        } catch (JacksonException e) {
            fields.clear();
        }
        return fields;
    }

    private static void leaves(JsonNode node, String pointer, List<Field> fields) {
        if (fields.size() >= MOST) {
            return;
        }
        node.properties()
                .forEach(member -> leaves(member.getValue(), pointer + "/" + escaped(member.getKey()), fields));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            leaves(node.get(i), pointer + "/" + i, fields);
        }
        if (node.isValueNode()) {
            add(fields, pointer, node.asText());
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Leaves of XML by their path of names; no document type is read and no entity of it is known. */
    private static List<Field> xml(String text) {
        List<Field> fields = new ArrayList<>();
        for (Element element : Jsoup.parse(text, "", Parser.xmlParser()).getAllElements()) {
            boolean leaf = element.children().isEmpty() && element.parent() != null;
            if (leaf && fields.size() < MOST && element.parents().size() <= MAX_DEPTH) {
                add(fields, XmlPath.of(element), element.wholeText().strip());
            }
        }
        return fields;
    }
}
