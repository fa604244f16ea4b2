package org.fleetmail.tls;

import java.io.IOException;

/** Bytes both ways, in clear or inside TLS. Whoever opened it keeps time and closes it. */
public interface Connection {
    /**
     * Reads at least one byte, or answers -1 at the end.
     *
     * @throws java.net.SocketTimeoutException nothing came in time
     */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /** Sends at once. */
    void write(byte[] buffer, int offset, int length) throws IOException;
}
