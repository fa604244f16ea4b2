package org.fleetmail.simulator.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads lines from a peer that may send anything: no line grows past a bound. */
final class LineInput {
    /** Longest line, in octets: an AUTH answer of RFC 4954 section 4 has the longest of SMTP. */
    static final int MAX_LINE = 12_288;

    private final InputStream in;

    LineInput(Socket socket) throws IOException {
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * The next line without its end (CR LF or LF), as ISO 8859-1.
     *
     * @throws EOFException where the peer closed
     * @throws LineTooLong where no end comes in time
     */
    String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException();
            }
            if (octet == '\n') {
                return withoutCarriageReturn(line.toString(StandardCharsets.ISO_8859_1));
            }
            if (line.size() == MAX_LINE) {
                throw new LineTooLong();
            }
            line.write(octet);
        }
    }

    private static String withoutCarriageReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The peer sent a line without end. */
    static final class LineTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
