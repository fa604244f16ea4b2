package org.fleetmail.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request to a simulated printer, and its answer. */
final class Call {
    private static final int LARGEST = 256 * 1024;

    private final HttpExchange exchange;
    private final String body;

    Call(HttpExchange exchange) throws IOException {
        this.exchange = exchange;
        try (InputStream in = exchange.getRequestBody()) {
            body = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        }
    }

    String method() {
        return exchange.getRequestMethod();
    }

    boolean isPost() {
        return method().equals("POST");
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    String body() {
        return body;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The fields of an URL-encoded form. */
    Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(body.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> fields.put(decoded(part[0]), part.length == 2 ? decoded(part[1]) : ""));
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A cookie; empty where there is none. */
    String cookie(String name) {
        return header("Cookie").stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*")))
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    Call setCookie(String name, String value) {
        return set("Set-Cookie", name + "=" + value + "; Path=/");
    }

    Call set(String name, String value) {
        exchange.getResponseHeaders().add(name, value);
        return this;
    }

    void html(String text) throws IOException {
        answer(200, "text/html; charset=utf-8", "<!DOCTYPE html><html><body>" + text + "</body></html>");
    }

    void answer(int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    void notFound() throws IOException {
        answer(404, "text/plain", WebContract.SIMULATED + ": no such page");
    }
}
