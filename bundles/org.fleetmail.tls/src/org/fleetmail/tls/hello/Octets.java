package org.fleetmail.tls.hello;

import java.util.Arrays;
import org.fleetmail.tls.hello.ServerFlight.NotTlsException;

/** Bytes to take apart from the front. */
final class Octets {
    private final byte[] bytes;
    private int place;

    Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    int left() {
        return bytes.length - place;
    }

    /** The length in the header of the handshake message at the front. */
    int peekLength() {
        return (bytes[place + 1] & 0xFF) << 16 | (bytes[place + 2] & 0xFF) << 8 | bytes[place + 3] & 0xFF;
    }

    int number(int count) throws NotTlsException {
        need(count);
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes[place++] & 0xFF;
        }
        return value;
    }

    Octets take(int count) throws NotTlsException {
        need(count);
        place += count;
        return new Octets(Arrays.copyOfRange(bytes, place - count, place));
    }

    byte[] toArray() {
        return Arrays.copyOfRange(bytes, place, bytes.length);
    }

    /** What is left, and more behind it. */
    Octets with(byte[] more) {
        byte[] joined = Arrays.copyOf(toArray(), left() + more.length);
        System.arraycopy(more, 0, joined, left(), more.length);
        return new Octets(joined);
    }

    private void need(int count) throws NotTlsException {
        if (count > left()) {
            throw new NotTlsException();
        }
    }
}
