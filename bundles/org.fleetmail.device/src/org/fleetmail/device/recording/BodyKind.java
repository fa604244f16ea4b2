package org.fleetmail.device.recording;

import java.util.Locale;

/** How a body is written. */
public enum BodyKind {
    /** {@code application/x-www-form-urlencoded} (WHATWG URL). */
    URL_ENCODED,
    /** {@code multipart/form-data} (RFC 7578). */
    MULTIPART,
    /** JSON (RFC 8259). */
    JSON,
    XML,
    HTML,
    SCRIPT,
    TEXT,
    /** Pictures, fonts, archives: never kept. */
    BINARY;

    /** The kind of a media type, and of what the body begins with where the type says too little. */
    static BodyKind of(String mediaType, String text) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.contains("x-www-form-urlencoded")) {
            return URL_ENCODED;
        }
        if (type.contains("multipart/form-data")) {
            return MULTIPART;
        }
        if (type.contains("json")) {
            return JSON;
        }
        if (type.contains("html")) {
            return HTML;
        }
        if (type.contains("javascript") || type.contains("ecmascript")) {
            return SCRIPT;
        }
        if (type.contains("xml") && !type.contains("svg")) {
            return XML;
        }
        return type.isEmpty() || type.startsWith("text/plain") ? ofText(text) : BINARY;
    }

    private static BodyKind ofText(String text) {
        String start = text.strip();
        if (start.startsWith("<")) {
            return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5)
                    ? HTML
                    : XML;
        }
        return start.startsWith("{") ? JSON : TEXT;
    }
}
