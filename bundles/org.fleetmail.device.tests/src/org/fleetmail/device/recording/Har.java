package org.fleetmail.device.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fleetmail.core.trouble.Outcome;

/** Writes small recordings by hand, in the shape Chromium saves them. */
public final class Har {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode entries;
    private final String origin;

    public Har(String origin) {
        this.origin = origin;
        ObjectNode log = root.putObject("log");
        log.put("version", "1.2")
                .putObject("creator")
                .put("name", "WebInspector")
                .put("version", "537.36");
        entries = log.putArray("entries");
    }

    /** One entry that further calls fill. */
    public final class Entry {
        private final ObjectNode request;
        private final ObjectNode response;

        private Entry(String method, String url) {
            ObjectNode entry = entries.addObject().put("startedDateTime", "2026-11-25T14:00:00.000Z");
            request = entry.putObject("request").put("method", method).put("url", url);
            request.putArray("headers");
            request.putArray("cookies");
            response = entry.putObject("response").put("status", 200);
            response.putArray("headers");
            response.putArray("cookies");
            response.putObject("content").put("mimeType", "text/html").put("text", "");
        }

        public Entry form(String... pairs) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < pairs.length; i += 2) {
                text.append(i == 0 ? "" : "&")
                        .append(URLEncoder.encode(pairs[i], StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
            }
            return body("application/x-www-form-urlencoded", text.toString());
        }

        public Entry body(String type, String text) {
            request.putObject("postData").put("mimeType", type).put("text", text);
            return header("Content-Type", type);
        }

        public Entry header(String name, String value) {
            request.withArray("headers").addObject().put("name", name).put("value", value);
            return this;
        }

        public Entry cookie(String name, String value) {
            request.withArray("cookies").addObject().put("name", name).put("value", value);
            return this;
        }

        public Entry status(int status) {
            response.put("status", status);
            return this;
        }

        public Entry answers(String name, String value) {
            response.withArray("headers").addObject().put("name", name).put("value", value);
            return this;
        }

        public Entry sets(String name, String value) {
            response.withArray("cookies").addObject().put("name", name).put("value", value);
            return this;
        }

        public Entry html(String text) {
            return content("text/html", text);
        }

        public Entry content(String type, String text) {
            response.putObject("content").put("mimeType", type).put("text", text);
            return this;
        }

        public Entry base64(String type, String text) {
            response.putObject("content")
                    .put("mimeType", type)
                    .put("text", text)
                    .put("encoding", "base64");
            return this;
        }

        public Har end() {
            return Har.this;
        }
    }

    public Entry get(String path) {
        return new Entry("GET", url(path));
    }

    public Entry post(String path) {
        return new Entry("POST", url(path));
    }

    public Entry put(String path) {
        return new Entry("PUT", url(path));
    }

    private String url(String path) {
        return path.startsWith("/") ? origin + path : path;
    }

    public String text() {
        return root.toString();
    }

    public Recording recording() {
        return read(text()).toOptional().orElseThrow();
    }

    public static Outcome<Recording> read(String text) {
        try {
            return new HarReader().read("session.har", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
