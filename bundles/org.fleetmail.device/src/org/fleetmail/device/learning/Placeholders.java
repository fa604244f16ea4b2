package org.fleetmail.device.learning;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Field;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.recording.XmlPath;
import org.fleetmail.device.setting.MailSetting;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Writes requests down as a profile does, with placeholders where a recording has values. */
final class Placeholders {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenSearch tokens;

    /** @param tokens knows what earlier answers gave out */
    Placeholders(TokenSearch tokens) {
        this.tokens = tokens;
    }

    /** The value of a field: a placeholder for what is looked up, the recorded value for what is always the same. */
    String value(LearnedField field, int exchange) {
        return switch (field.role()) {
            case USER -> LoginSearch.decoded(field.sent()).isPresent() ? "${user:base64}" : "${user}";
            case PASSWORD -> Mask.isBase64(field.sent()) ? "${password:base64}" : "${password}";
            case SETTING ->
                field.setting().map(MailSetting::id).map(id -> "${" + id + "}").orElse("");
            case TOKEN -> token(new Field(field.name(), field.sent()), exchange).orElse("");
            case CARRIED, FIXED, COMPUTED -> constant(field.sent());
        };
    }

    /** A value that stands as it is. Masks never do. */
    static String constant(String value) {
        return Mask.shown(value).equals(value) ? value.replace("${", "$ {") : "";
    }

    private Optional<String> token(Field field, int exchange) {
        return tokens.origin(field, exchange).map(token -> "${token." + token.name() + "}");
    }

    /** A path with its query; what only keeps browsers from caching is left out. */
    String path(Exchange exchange) {
        String query = exchange.query().stream()
                .filter(field -> !field.name().matches("_|t|ts|time|rnd|rand|dummy")
                        || !field.value().matches("\\d*\\.?\\d+"))
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + token(field, exchange.number())
                                .orElseGet(() -> URLEncoder.encode(constant(field.value()), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return Mask.shown(exchange.path()) + (query.isEmpty() ? "" : "?" + query);
    }

    /** A header's value. */
    String header(Field header, int exchange) {
        return SentHeaders.prefix(header)
                + token(SentHeaders.bare(header), exchange)
                        .orElseGet(() -> constant(SentHeaders.bare(header).value()));
    }

    /** A whole text with placeholders in the places of fields. */
    String text(Body body, List<LearnedField> fields, int exchange) {
        Map<String, String> values = fields.stream()
                .filter(field -> field.role() != Role.FIXED && field.role() != Role.CARRIED)
                .collect(Collectors.toMap(
                        LearnedField::name, field -> value(field, exchange), (first, second) -> first));
        return switch (body.kind()) {
            case JSON -> json(body.text(), values);
            case XML -> xml(body.text(), values);
            default -> constant(body.text());
        };
    }

    private static String json(String text, Map<String, String> values) {
        try {
            JsonNode root = JSON.readTree(text);
            values.forEach((pointer, value) -> replace(root, JsonPointer.compile(pointer), value));
            return root.toString();
        } catch (JacksonException e) {
            return "";
        }
    }

    private static void replace(JsonNode root, JsonPointer pointer, String value) {
        JsonNode parent = root.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), TextNode.valueOf(value));
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), TextNode.valueOf(value));
        }
    }

    private static String xml(String text, Map<String, String> values) {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        for (Element element : document.getAllElements()) {
            String value = element.children().isEmpty() ? values.get(XmlPath.of(element)) : null;
            if (value != null) {
                element.text(value);
            }
        }
        return document.outerHtml();
    }

    static boolean isForm(Body body) {
        return body.kind() == BodyKind.URL_ENCODED || body.kind() == BodyKind.MULTIPART;
    }
}
