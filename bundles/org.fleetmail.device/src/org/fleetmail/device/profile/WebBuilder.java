package org.fleetmail.device.profile;

import static org.fleetmail.device.profile.ProfileBuilder.constant;
import static org.fleetmail.device.profile.ProfileBuilder.list;
import static org.fleetmail.device.profile.ProfileBuilder.optional;
import static org.fleetmail.device.profile.ProfileBuilder.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.fleetmail.device.profile.WebExchange.NotYet;
import org.fleetmail.device.profile.WebField.JsonType;
import org.fleetmail.device.profile.WebField.Unchanged;
import org.fleetmail.device.profile.WebField.WebFlag;
import org.fleetmail.device.profile.WebField.WebReading;
import org.fleetmail.device.profile.WebField.WebWriting;
import org.fleetmail.device.profile.WebInterface.Base;
import org.fleetmail.device.profile.WebInterface.OldTls;
import org.fleetmail.device.profile.WebLogin.LockOut;

/** Makes the web part of a profile of a document that was found to be right. */
final class WebBuilder {
    private static final int HTTPS = 443;
    private static final int WAKE_SECONDS = 30;

    private final Function<JsonNode, Provenance> from;

    /** @param from finds the source a node names */
    WebBuilder(Function<JsonNode, Provenance> from) {
        this.from = from;
    }

    WebInterface build(JsonNode node) {
        return new WebInterface(
                base(node.path("base")),
                words(node.path("headers")),
                optional(node.path("old-tls"), old -> new OldTls(texts(old.path("versions")), from.apply(old))),
                node.path("sessions").asInt(),
                optional(node.path("wake"), this::wake),
                login(node.path("login")),
                exchanges(node.path("logout")),
                tokens(node.path("tokens")),
                named(node.path("pages")),
                named(node.path("saves")),
                exchanges(node.path("commit")),
                optional(node.path("serial"), WebBuilder::reading));
    }

    private static Base base(JsonNode node) {
        return new Base(
                node.path("scheme").asText("https"),
                node.path("port").asInt(HTTPS),
                node.path("path").asText());
    }

    private WebWake wake(JsonNode node) {
        return new WebWake(
                node.path("page").asText(),
                marks(node.path("asleep")),
                optional(node.path("request"), this::exchange),
                node.path("seconds").asInt(WAKE_SECONDS),
                from.apply(node));
    }

    private WebLogin login(JsonNode node) {
        return new WebLogin(
                WebLogin.Kind.valueOf(constant(node.path("kind").asText())),
                exchanges(node.path("steps")),
                marks(node.path("rejected")),
                marks(node.path("busy")),
                marks(node.path("locked")),
                optional(
                        node.path("lock-out"),
                        rule -> new LockOut(
                                rule.path("failures").asInt(),
                                rule.path("minutes").asInt())),
                from.apply(node));
    }

    private List<WebToken> tokens(JsonNode node) {
        return node.properties().stream().map(this::token).toList();
    }

    private WebToken token(Entry<String, JsonNode> entry) {
        JsonNode node = entry.getValue();
        return new WebToken(
                entry.getKey(),
                optional(node.path("page"), JsonNode::asText),
                place(node.path("place")),
                from.apply(node));
    }

    private SortedMap<String, WebExchange> named(JsonNode node) {
        SortedMap<String, WebExchange> named = new TreeMap<>();
        node.properties().forEach(entry -> named.put(entry.getKey(), exchange(entry.getValue())));
        return named;
    }

    private List<WebExchange> exchanges(JsonNode node) {
        return list(node, this::exchange);
    }

    private WebExchange exchange(JsonNode node) {
        return new WebExchange(
                node.path("method").asText("GET"),
                node.path("path").asText(),
                words(node.path("headers")),
                optional(node.path("body"), WebBuilder::body).orElse(WebBody.NONE),
                marks(node.path("success")),
                marks(node.path("failure")),
                optional(
                        node.path("not-yet"),
                        rule -> new NotYet(
                                marks(rule.path("signs")), rule.path("seconds").asInt())),
                from.apply(node));
    }

    private static WebBody body(JsonNode node) {
        return new WebBody(
                WebBody.Kind.valueOf(constant(node.path("kind").asText())),
                optional(node.path("copies"), JsonNode::asText),
                words(node.path("fields")),
                node.path("text").asText(),
                optional(node.path("content-type"), JsonNode::asText),
                optional(node.path("soap-action"), JsonNode::asText));
    }

    private static List<WebMark> marks(JsonNode node) {
        return list(
                node,
                mark -> new WebMark(
                        optional(mark.path("status"), JsonNode::asInt),
                        optional(mark.path("contains"), JsonNode::asText),
                        optional(mark.path("place"), WebBuilder::place),
                        optional(mark.path("is"), JsonNode::asText)));
    }

    static WebField field(JsonNode node) {
        return new WebField(
                optional(node.path("read"), WebBuilder::reading),
                optional(node.path("write"), WebBuilder::writing),
                optional(
                        node.path("web-flag"),
                        flag -> new WebFlag(
                                reading(flag.path("read")), flag.path("set").asText())));
    }

    private static WebReading reading(JsonNode node) {
        return new WebReading(node.path("page").asText(), place(node.path("place")));
    }

    private static WebWriting writing(JsonNode node) {
        return new WebWriting(
                node.path("save").asText(),
                node.path("field").asText(),
                JsonType.valueOf(constant(node.path("type").asText("text"))),
                Unchanged.valueOf(constant(node.path("unchanged").asText("omit"))));
    }

    private static WebPlace place(JsonNode node) {
        Entry<String, JsonNode> only = node.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "input" -> new WebPlace.Input(value.asText());
            case "json" -> new WebPlace.Json(value.asText());
            case "xml" -> new WebPlace.Xml(value.asText());
            case "header" -> new WebPlace.Header(value.asText());
            case "cookie" -> new WebPlace.Cookie(value.asText());
            default ->
                new WebPlace.Between(value.path(0).asText(), value.path(1).asText());
        };
    }

    private static Map<String, String> words(JsonNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        node.properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return words;
    }
}
