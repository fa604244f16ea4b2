package org.fleetmail.device.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.device.recording.Exchange.HeaderLogin;

/**
 * An entry of a HAR, before secrets are masked. It never shows itself.
 *
 * @param cutShort whether the content of the answer was longer than what is kept
 */
record HarEntry(
        Origin origin,
        String method,
        String path,
        List<Field> query,
        List<Field> requestHeaders,
        List<Field> sentCookies,
        HeaderLogin login,
        Optional<Content> sent,
        int status,
        List<Field> answerHeaders,
        List<Field> setCookies,
        Optional<Content> received,
        boolean cutShort) {
    /** Greatest length of one content that is kept, in characters. */
    private static final int MAX_BODY = 512 << 10;

    private static final int MAX_URL = 8_000;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_VALUE = 4_000;

    /** A content as it stands in the file, decoded where it was in base64. */
    record Content(BodyKind kind, String text) {
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /** The entry; empty where it is none of HTTP. */
    static Optional<HarEntry> of(JsonNode node) {
        JsonNode request = node.path("request");
        JsonNode response = node.path("response");
        return address(request.path("url").asText())
                .flatMap(url -> Origin.of(url).map(origin -> entry(origin, url, request, response)));
    }

    private static Optional<URI> address(String url) {
        try {
            return url.length() > MAX_URL ? Optional.empty() : Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static HarEntry entry(Origin origin, URI url, JsonNode request, JsonNode response) {
        List<Field> requestHeaders = pairs(request.path("headers"), true);
        List<Field> answerHeaders = pairs(response.path("headers"), true);
        Optional<Content> received = content(response.path("content"));
        boolean long_ =
                received.filter(content -> content.text().length() > MAX_BODY).isPresent();
        return new HarEntry(
                origin,
                request.path("method").asText().toUpperCase(Locale.ROOT),
                path(url),
                url.getRawQuery() == null ? List.of() : Fields.urlEncoded(url.getRawQuery()),
                sentHeaders(requestHeaders),
                cookies(request.path("cookies"), requestHeaders),
                login(requestHeaders),
                sent(request.path("postData")).filter(content -> content.text().length() <= MAX_BODY),
                response.path("status").asInt(),
                without(answerHeaders, "set-cookie"),
                setCookies(response.path("cookies"), answerHeaders),
                long_ ? Optional.empty() : received,
                long_);
    }

    /** Exactly one slash at the beginning: two would name another host. */
    private static String path(URI url) {
        String path = Optional.ofNullable(url.getRawPath()).orElse("");
        return "/" + path.replaceFirst("^/+", "");
    }

    private static HeaderLogin login(List<Field> headers) {
        String value = headers.stream()
                .filter(header -> header.name().equals("authorization"))
                .map(Field::value)
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return HeaderLogin.NONE;
        }
        return value.startsWith("basic ")
                ? HeaderLogin.BASIC
                : value.startsWith("digest ") ? HeaderLogin.DIGEST : HeaderLogin.OTHER;
    }

    private static Optional<Content> content(JsonNode node) {
        String text = node.path("text").asText();
        BodyKind kind = BodyKind.of(node.path("mimeType").asText(), text);
        if (text.isEmpty() || kind == BodyKind.BINARY) {
            return Optional.empty();
        }
        return node.path("encoding").asText().equals("base64")
                ? decoded(text).map(decoded -> new Content(kind, decoded))
                : Optional.of(new Content(kind, text));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8))
                    .filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What was sent; Firefox may give the parameters alone. */
    private static Optional<Content> sent(JsonNode node) {
        String text = node.path("text").asText();
        BodyKind kind = BodyKind.of(node.path("mimeType").asText(), text);
        if (!text.isEmpty()) {
            return Optional.of(new Content(kind, text));
        }
        List<String> parameters = pairs(node.path("params"), false).stream()
                .map(each -> each.name() + "=" + each.value())
                .toList();
        return parameters.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(BodyKind.URL_ENCODED, String.join("&", parameters)));
    }

    private static List<Field> pairs(JsonNode array, boolean lowerCase) {
        List<Field> pairs = new ArrayList<>();
        for (JsonNode each : array) {
            String name = each.path("name").asText();
            if (pairs.size() < MAX_HEADERS && !name.startsWith(":")) {
                String value = each.path("value").asText();
                pairs.add(new Field(
                        lowerCase ? name.toLowerCase(Locale.ROOT) : name,
                        value.substring(0, Math.min(value.length(), MAX_VALUE))));
            }
        }
        return pairs;
    }

    private static List<Field> without(List<Field> headers, String... names) {
        return headers.stream()
                .filter(header -> !List.of(names).contains(header.name()))
                .toList();
    }

    /** What a browser says by itself is left out, and passwords with it; a bearer token is found again in an answer. */
    private static List<Field> sentHeaders(List<Field> headers) {
        return without(headers, "cookie", "host", "content-length").stream()
                .filter(header -> !header.name().equals("authorization")
                        || header.value().regionMatches(true, 0, "bearer ", 0, "bearer ".length()))
                .toList();
    }

    private static List<Field> cookies(JsonNode listed, List<Field> headers) {
        List<Field> cookies = pairs(listed, false);
        return !cookies.isEmpty()
                ? cookies
                : headers.stream()
                        .filter(header -> header.name().equals("cookie"))
                        .flatMap(
                                header -> java.util.Arrays.stream(header.value().split(";")))
                        .flatMap(pair -> cookie(pair).stream())
                        .toList();
    }

    private static List<Field> setCookies(JsonNode listed, List<Field> headers) {
        List<Field> cookies = pairs(listed, false);
        return !cookies.isEmpty()
                ? cookies
                : headers.stream()
                        .filter(header -> header.name().equals("set-cookie"))
                        .flatMap(header -> header.value().lines())
                        .flatMap(line -> cookie(line.split(";", 2)[0]).stream())
                        .toList();
    }

    private static Optional<Field> cookie(String pair) {
        int equal = pair.indexOf('=');
        return equal < 1
                ? Optional.empty()
                : Optional.of(new Field(
                        pair.substring(0, equal).strip(),
                        pair.substring(equal + 1).strip()));
    }

    /** Whether anything can be learned from it: not from pictures. */
    boolean tells() {
        return sends()
                || received.isPresent()
                || !setCookies.isEmpty()
                || status >= 300
                || !query.isEmpty()
                || cutShort;
    }

    boolean sends() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    int length() {
        return sent.map(content -> content.text().length()).orElse(0)
                + received.map(content -> content.text().length()).orElse(0);
    }

    HarEntry withoutAnswer() {
        return new HarEntry(
                origin,
                method,
                path,
                query,
                requestHeaders,
                sentCookies,
                login,
                sent,
                status,
                answerHeaders,
                setCookies,
                Optional.empty(),
                true);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
