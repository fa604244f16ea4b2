package org.fleetmail.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fleetmail.testkit.mail.Peers;

/**
 * A real Chromium without a window, steered over its debugging protocol (CDP). It records what its network panel would save,
 * and reaches nothing but 127.0.0.1.
 */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    /** Which documents have loaded, by the identity Chromium gives to the loading of each. */
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    private final NetworkPanel panel = new NetworkPanel(this::ask);

    /** Starts the browser. Without it the test is skipped with a message, and fails in CI. */
    public Browser() {
        try {
            folder = Files.createTempDirectory("fleetmail-browser");
            process = Peers.start(folder.resolve("log"), command(folder));
            socket = connect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ask("Page.enable", JSON.createObjectNode()).join();
        ask("Page.setLifecycleEventsEnabled", JSON.createObjectNode().put("enabled", true))
                .join();
        ask("Network.setCacheDisabled", JSON.createObjectNode().put("cacheDisabled", true))
                .join();
        ask("Network.enable", JSON.createObjectNode().put("maxPostDataSize", 65_536))
                .join();
    }

    private static List<String> command(Path folder) {
        return List.of(
                Peers.program("chromium", "chromium").toString(),
                "--headless=new",
                "--no-sandbox",
                "--ignore-certificate-errors",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-proxy-server",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank");
    }

    private WebSocket connect() throws IOException {
        Path port = folder.resolve("profile").resolve("DevToolsActivePort");
        await("the browser to start", () -> Files.exists(port) && lines(port).size() > 1);
        URI target = URI.create("http://127.0.0.1:" + lines(port).getFirst() + "/json/new?about:blank");
        HttpRequest request = HttpRequest.newBuilder(target)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        JsonNode page = JSON.readTree(
                http.sendAsync(request, BodyHandlers.ofString()).join().body());
        return http.newWebSocketBuilder()
                .buildAsync(URI.create(page.path("webSocketDebuggerUrl").asText()), new Listener())
                .join();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void received(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            if (node.has("id")) {
                answers.remove(node.path("id").asInt()).complete(node.path("result"));
            } else {
                event(node.path("method").asText(), node.path("params"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void event(String method, JsonNode params) {
        panel.event(method, params);
        if (method.equals("Page.lifecycleEvent") && params.path("name").asText().equals("load")) {
            loaded.add(params.path("loaderId").asText());
        }
    }

    private CompletableFuture<JsonNode> ask(String method, ObjectNode parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String text = JSON.createObjectNode()
                .put("id", id)
                .put("method", method)
                .set("params", parameters)
                .toString();
        synchronized (answers) {
            socket.sendText(text, true).join();
        }
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Opens a page and waits until it is there. */
    public void open(String url) {
        JsonNode begun =
                ask("Page.navigate", JSON.createObjectNode().put("url", url)).join();
        if (begun.has("errorText")) {
            throw new IllegalStateException(url + ": " + begun.path("errorText").asText());
        }
        String document = begun.path("loaderId").asText();
        await("the page " + url, () -> loaded.contains(document));
        rest();
    }

    /** Does something in the page that loads another one. */
    public void leave(String script) {
        int before = loaded.size();
        evaluate(script);
        await("another page", () -> loaded.size() > before);
        rest();
    }

    /** Runs a script in the page and waits for what it requests. */
    public void run(String script) {
        evaluate(script);
        rest();
    }

    /** The value of a script in the page, as text. */
    public String value(String script) {
        return evaluate(script).path("result").path("value").asText();
    }

    /** Whether the user likes dark pages. */
    public void dark(boolean liked) {
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", liked ? "dark" : "light");
        ask("Emulation.setEmulatedMedia", media).join();
    }

    private JsonNode evaluate(String script) {
        JsonNode end = ask(
                        "Runtime.evaluate",
                        JSON.createObjectNode()
                                .put("expression", script)
                                .put("awaitPromise", true)
                                .put("returnByValue", true))
                .join();
        if (end.has("exceptionDetails")) {
            throw new IllegalStateException(end.path("exceptionDetails").toString());
        }
        return end;
    }

    /** Waits until every request is recorded whole: before the next page comes, as answers are gone with their page. */
    private void rest() {
        await("the answers to all requests", panel::idle);
    }

    /** What was recorded so far, as HAR 1.2. */
    public String har() {
        return panel.har();
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what + "; still open: " + panel.unfinished());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        Peers.stop(process);
        Peers.delete(folder);
    }
}
