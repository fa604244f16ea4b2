package org.fleetmail.tls.hello;

import java.io.ByteArrayOutputStream;

/** Puts bytes together, numbers with the most significant byte first. */
final class OctetWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    OctetWriter number(int value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(value >> shift);
        }
        return this;
    }

    OctetWriter bytes(byte[] content) {
        out.writeBytes(content);
        return this;
    }

    /** The length in so many bytes, then the content. */
    OctetWriter vector(byte[] content, int lengthBytes) {
        return number(content.length, lengthBytes).bytes(content);
    }

    int size() {
        return out.size();
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
