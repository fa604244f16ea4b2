package org.fleetmail.device.web.internal.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request. Its body and headers may hold secrets, so it never shows itself.
 *
 * @param method GET, POST or PUT
 * @param uri where
 * @param headers further headers
 * @param body what it carries
 */
public record Question(String method, URI uri, Map<String, String> headers, byte[] body) {
    public static Question get(URI uri) {
        return new Question("GET", uri, Map.of(), new byte[0]);
    }

    Question with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Question(method, uri, more, body);
    }

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
