package org.fleetmail.testkit.browser;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final Map<String, Hops> requests = new HashMap<>();

    NetworkPanel(BiFunction<String, ObjectNode, CompletableFuture<JsonNode>> browser) {
        this.browser = browser;
    }

    synchronized void event(String method, JsonNode params) {
        String id = params.path("requestId").asText();
        switch (method) {
            case "Network.requestWillBeSent" -> requested(id, params);
            case "Network.requestWillBeSentExtraInfo" -> hops(id).requestHeaders(params.path("headers"));
            case "Network.responseReceived" ->
                hops(id).answered(
                                params.path("response"),
                                params.path("hasExtraInfo").asBoolean());
            case "Network.responseReceivedExtraInfo" -> hops(id).answerHeaders(params.path("headers"));
            case "Network.loadingFinished" -> finished(id);
            case "Network.loadingFailed" -> hops(id).failed();
            default -> {}
        }
    }

    private Hops hops(String id) {
        return requests.computeIfAbsent(id, missing -> new Hops());
    }

    private void requested(String id, JsonNode params) {
        Hops hops = hops(id);
        if (params.has("redirectResponse")) {
            hops.answered(
                    params.path("redirectResponse"),
                    params.path("redirectHasExtraInfo").asBoolean());
        }
        if (params.path("request").path("url").asText().startsWith("http")) {
            entries.add(hops.next(params.path("request")));
        } else {
            requests.remove(id);
        }
    }

    /** Asked for on another thread: this one has to go on receiving. */
    private void finished(String id) {
        Hops hops = requests.get(id);
        if (hops == null) {
            return;
        }
        CompletableFuture.supplyAsync(() -> browser.apply(
                        "Network.getResponseBody", JSON.createObjectNode().put("requestId", id)))
                .thenCompose(Function.identity())
                .whenComplete((body, gone) -> content(hops, gone == null ? body : JSON.createObjectNode()));
    }

    private synchronized void content(Hops hops, JsonNode body) {
        hops.content(body);
    }

    /** Whether every request has its whole answer. */
    synchronized boolean idle() {
        return requests.values().stream().allMatch(Hops::isWhole);
    }

    /** What is not recorded whole yet. */
    synchronized List<String> unfinished() {
        return requests.values().stream()
                .filter(hops -> !hops.isWhole())
                .map(Hops::toString)
                .toList();
    }

    synchronized String har() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode log = root.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "fleetmail testkit").put("version", "1");
        log.putObject("browser").put("name", "Chromium").put("version", "");
        ArrayNode answered = log.putArray("entries");
        entries.stream().filter(entry -> entry.has("response")).forEach(answered::add);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }
}
