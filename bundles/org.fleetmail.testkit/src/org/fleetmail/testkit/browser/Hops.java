package org.fleetmail.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One request and those it was redirected to, which Chromium gives one identity. Cookies and other headers of the network
 * come in events of their own, in no order with the rest: before the request, or after the whole answer. The first of them
 * belongs to the first hop, the second to the second.
 */
final class Hops {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> entries = new ArrayList<>();
    private final List<JsonNode> requestHeaders = new ArrayList<>();
    private final List<JsonNode> answerHeaders = new ArrayList<>();
    private int answersWithHeaders;
    private boolean ended;

    /** One more request, as an entry of a HAR. */
    ObjectNode next(JsonNode request) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("startedDateTime", Instant.now().toString());
        ObjectNode sent = entry.putObject("request");
        sent.put("method", request.path("method").asText());
        sent.put("url", request.path("url").asText());
        headers(sent, request.path("headers"));
        if (request.has("postData")) {
            sent.putObject("postData")
                    .put("mimeType", value(request.path("headers"), "Content-Type"))
                    .put("text", request.path("postData").asText());
        }
        entries.add(entry);
        join("request", requestHeaders, entries.size() - 1);
        join("response", answerHeaders, entries.size() - 1);
        return entry;
    }

    /** @param more whether headers come in an event of their own */
    void answered(JsonNode response, boolean more) {
        if (entries.isEmpty()) {
            return;
        }
        ObjectNode answer = entries.getLast().withObject("response");
        answer.put("status", response.path("status").asInt());
        headers(answer, response.path("headers"));
        answer.putObject("content").put("mimeType", response.path("mimeType").asText());
        answersWithHeaders += more ? 1 : 0;
    }

    void requestHeaders(JsonNode headers) {
        requestHeaders.add(headers);
        join("request", requestHeaders, requestHeaders.size() - 1);
    }

    void answerHeaders(JsonNode headers) {
        answerHeaders.add(headers);
        join("response", answerHeaders, answerHeaders.size() - 1);
    }

    private void join(String message, List<JsonNode> reported, int hop) {
        if (hop < reported.size() && hop < entries.size()) {
            headers(entries.get(hop).withObject(message), reported.get(hop));
        }
    }

    void content(JsonNode body) {
        ObjectNode content = entries.getLast().withObject("response").withObject("content");
        content.put("text", body.path("body").asText());
        if (body.path("base64Encoded").asBoolean()) {
            content.put("encoding", "base64");
        }
        ended = true;
    }

    void failed() {
        ended = true;
        answersWithHeaders = 0;
    }

    /**
     * Whether all of it is here, headers and text. Nobody waits for the icon of a page: the browser asks for it by itself, and
     * does not tell what became of it once the page is left.
     */
    boolean isWhole() {
        return entries.isEmpty()
                || ended && answerHeaders.size() >= answersWithHeaders
                || toString().endsWith("/favicon.ico");
    }

    private static String value(JsonNode headers, String name) {
        return headers.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().asText())
                .findFirst()
                .orElse("");
    }

    /** Of two reports about headers none has all of them. */
    private static void headers(ObjectNode message, JsonNode headers) {
        ArrayNode all = message.withArray("headers");
        List<String> known = new ArrayList<>();
        all.forEach(header -> known.add(header.path("name").asText().toLowerCase(Locale.ROOT)));
        headers.properties().stream()
                .filter(header -> !known.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .forEach(header -> all.addObject()
                        .put("name", header.getKey())
                        .put("value", header.getValue().asText()));
    }

    @Override
    public String toString() {
        return entries.isEmpty()
                ? ""
                : entries.getLast().path("request").path("url").asText();
    }
}
