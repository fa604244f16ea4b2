package org.fleetmail.device.web.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Takes content encodings off a body (RFC 9110 section 8.4.1). None is asked for, but devices send them all the same. */
final class Encodings {
    private Encodings() {}

    /** @throws BoundedBody.TooLarge where the body unfolds to more than the limit */
    static byte[] decoded(byte[] body, String encoding, int limit) throws IOException {
        return switch (encoding.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "gzip", "x-gzip" -> read(new GZIPInputStream(new ByteArrayInputStream(body)), limit);
            case "deflate" -> read(new InflaterInputStream(new ByteArrayInputStream(body)), limit);
            case "", "identity" -> body;
            default -> throw new IOException("Content-Encoding: " + encoding);
        };
    }

    private static byte[] read(InputStream folded, int limit) throws IOException {
        try (folded) {
            byte[] bytes = folded.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new BoundedBody.TooLarge(limit);
            }
            return bytes;
        }
    }
}
