package org.fleetmail.tls.fuzz;

import org.fleetmail.tls.Connection;

/** A server that sends what it is told to, whatever it hears, and closes. */
final class Playback implements Connection {
    private final byte[] sent;
    private int place;

    Playback(byte[] sent) {
        this.sent = sent;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = Math.min(length, sent.length - place);
        System.arraycopy(sent, place, buffer, offset, count);
        place += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        // nobody listens
    }

    /** How many bytes were taken. */
    int read() {
        return place;
    }
}
