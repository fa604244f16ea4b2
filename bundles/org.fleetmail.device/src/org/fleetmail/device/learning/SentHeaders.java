package org.fleetmail.device.learning;

import java.util.List;
import java.util.Set;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Field;

/** The headers of a request that a page has set and no browser sets by itself. */
final class SentHeaders {
    private static final Set<String> OWN = Set.of("authorization", "soapaction");
    private static final String BEARER = "Bearer ";

    private SentHeaders() {}

    static List<Field> own(Exchange exchange) {
        return exchange.requestHeaders().stream()
                .filter(header -> OWN.contains(header.name())
                        || header.name().startsWith("x-")
                        || header.name().matches(".*(csrf|xsrf|token).*"))
                .toList();
    }

    /** The value without the word {@code Bearer} (RFC 6750). */
    static Field bare(Field header) {
        boolean bearer = header.value().regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer
                ? new Field(
                        header.name(), header.value().substring(BEARER.length()).strip())
                : header;
    }

    static String prefix(Field header) {
        return bare(header) == header ? "" : BEARER;
    }
}
