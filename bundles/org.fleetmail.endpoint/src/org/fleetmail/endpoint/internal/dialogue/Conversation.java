package org.fleetmail.endpoint.internal.dialogue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fleetmail.tls.Connection;

/** Lines both ways over a channel, within bounds, and written down. */
public final class Conversation {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LONGEST_REPLY = 64 * 1024;
    private static final int LONGEST_TRANSCRIPT = 500;

    private final Connection connection;
    private final List<String> transcript;
    private final UnaryOperator<String> shown;
    private final byte[] buffer = new byte[4096];
    private int start;
    private int end;
    private int left = LONGEST_REPLY;

    public Conversation(Connection connection, List<String> transcript) {
        this(connection, transcript, UnaryOperator.identity());
    }

    /** With something that makes out of a line what may be written down of it. */
    public Conversation(Connection connection, List<String> transcript, UnaryOperator<String> shown) {
        this.connection = connection;
        this.transcript = transcript;
        this.shown = shown;
    }

    /** Sends lines, in one piece. */
    public void say(String... lines) throws IOException {
        for (String line : lines) {
            note("C: " + line);
        }
        left = LONGEST_REPLY;
        byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        connection.write(bytes, 0, bytes.length);
    }

    /**
     * The next line, without its end.
     *
     * @throws TooMuchException the line is longer than 8 KiB, or the reply than 64 KiB
     * @throws EOFException the other side closed
     */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = octet(); octet != '\n'; octet = octet()) {
            if (line.length() == LONGEST_LINE || --left < 0) {
                throw new TooMuchException();
            }
            line.append((char) octet);
        }
        int length = line.length();
        String text = length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
        String readable = readable(text);
        note("S: " + readable);
        return readable;
    }

    /** What was sent beyond the lines that were read; it is thrown away. */
    public boolean discardRest() {
        boolean any = start < end;
        if (any) {
            note("S: " + readable(new String(buffer, start, Math.min(end - start, 200), StandardCharsets.ISO_8859_1)));
        }
        start = end;
        return any;
    }

    private int octet() throws IOException {
        if (start == end) {
            end = connection.read(buffer, 0, buffer.length);
            start = 0;
            if (end < 0) {
                end = 0;
                throw new EOFException();
            }
        }
        return buffer[start++] & 0xFF;
    }

    private void note(String line) {
        if (transcript.size() < LONGEST_TRANSCRIPT) {
            transcript.add(shown.apply(line));
        }
    }

    private static String readable(String text) {
        String utf8 = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return utf8.codePoints()
                .map(point -> Character.isISOControl(point) && point != '\t' ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The other side sent more than any honest server does. */
    public static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
