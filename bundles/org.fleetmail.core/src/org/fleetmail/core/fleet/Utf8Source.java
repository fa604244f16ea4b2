package org.fleetmail.core.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly: everything before a malformed byte is delivered, so that its place is known, then reading fails
 * with a {@link java.nio.charset.CharacterCodingException}. A byte order mark at the beginning is left out.
 */
final class Utf8Source extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final long most;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer characters = CharBuffer.allocate(1 << 14).flip();
    private long total;
    private boolean begun;
    private boolean ended;

    /** At most so many bytes; more fail with {@link TooLarge}. */
    Utf8Source(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        while (!characters.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int length = Math.min(count, characters.remaining());
        characters.get(buffer, offset, length);
        return length;
    }

    private boolean decode() throws IOException {
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, ended);
        characters.flip();
        if (characters.hasRemaining()) {
            skipMark();
            return true;
        }
        if (result.isError()) {
            result.throwException();
        }
        return !ended && fill();
    }

    private void skipMark() {
        if (!begun && characters.get(characters.position()) == BYTE_ORDER_MARK) {
            characters.get();
        }
        begun = true;
    }

    private boolean fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        total += Math.max(0, read);
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        if (total > most) {
            throw new TooLarge();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** There are more bytes than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
