package org.fleetmail.testkit.browser;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Keeps the events of Chromium's network domain, and writes them in the shape its own panel saves. */
final class NetworkPanel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BiFunction<String, ObjectNode, CompletableFuture<JsonNode>> browser;
    private final List<ObjectNode> entries = new ArrayList<>();
    private final Map<String, ObjectNode> open = new HashMap<>();

    NetworkPanel(BiFunction<String, ObjectNode, CompletableFuture<JsonNode>> browser) {
        this.browser = browser;
    }

    synchronized void event(String method, JsonNode params) {
        String id = params.path("requestId").asText();
        switch (method) {
            case "Network.requestWillBeSent" -> requested(id, params);
            case "Network.requestWillBeSentExtraInfo" ->
                headers(entry(id).withObject("request"), params.path("headers"));
            case "Network.responseReceived" -> responded(entry(id), params.path("response"));
            case "Network.responseReceivedExtraInfo" ->
                headers(entry(id).withObject("response"), params.path("headers"));
            case "Network.loadingFinished" -> finished(id);
            case "Network.loadingFailed" -> open.remove(id);
            default -> {}
        }
    }

    private ObjectNode entry(String id) {
        return open.getOrDefault(id, JSON.createObjectNode());
    }

    private void requested(String id, JsonNode params) {
        if (params.has("redirectResponse")) {
            responded(entry(id), params.path("redirectResponse"));
        }
        JsonNode request = params.path("request");
        if (!request.path("url").asText().startsWith("http")) {
            return;
        }
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
        open.put(id, entry);
    }

    private static String value(JsonNode headers, String name) {
        return headers.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().asText())
                .findFirst()
                .orElse("");
    }

    /** The later of two reports about headers is the fuller one. */
    private static void headers(ObjectNode message, JsonNode headers) {
        ArrayNode all = message.withArray("headers");
        List<String> known = new ArrayList<>();
        all.forEach(header -> known.add(header.path("name").asText().toLowerCase(java.util.Locale.ROOT)));
        headers.properties().stream()
                .filter(header -> !known.contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
                .forEach(header -> all.addObject()
                        .put("name", header.getKey())
                        .put("value", header.getValue().asText()));
    }

    private static void responded(ObjectNode entry, JsonNode response) {
        ObjectNode answer = entry.withObject("response");
        answer.put("status", response.path("status").asInt());
        headers(answer, response.path("headers"));
        if (!answer.has("content")) {
            answer.putObject("content")
                    .put("mimeType", response.path("mimeType").asText());
        }
    }

    /** Asked for on another thread: this one has to go on receiving. */
    private void finished(String id) {
        ObjectNode entry = open.get(id);
        if (entry == null) {
            return;
        }
        CompletableFuture.supplyAsync(() -> browser.apply(
                        "Network.getResponseBody", JSON.createObjectNode().put("requestId", id)))
                .thenCompose(Function.identity())
                .thenAccept(body -> content(id, entry, body));
    }

    private synchronized void content(String id, ObjectNode entry, JsonNode body) {
        ObjectNode content = entry.withObject("response").withObject("content");
        content.put("text", body.path("body").asText());
        if (body.path("base64Encoded").asBoolean()) {
            content.put("encoding", "base64");
        }
        open.remove(id);
    }

    /** Whether every request has its answer. */
    synchronized boolean idle() {
        return open.isEmpty();
    }

    synchronized String har() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode log = root.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "fleetmail testkit").put("version", "1");
        log.putObject("browser").put("name", "Chromium").put("version", "");
        log.putArray("entries").addAll(entries);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }
}
