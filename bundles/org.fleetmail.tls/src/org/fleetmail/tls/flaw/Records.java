package org.fleetmail.tls.flaw;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;

/** Sends records that no library would send, and reads the first record that comes back. */
final class Records {
    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int HEARTBEAT = 24;
    private static final int MOST_WARNINGS = 4;

    private final Connection connection;
    private final ProtocolVersion version;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Records(Connection connection, ProtocolVersion version) {
        this.connection = connection;
        this.version = version;
    }

    Records with(int type, byte[] content) {
        out.write(type);
        out.write(version.code() >> 8);
        out.write(version.code());
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return this;
    }

    /** Sends everything at once, and waits for the reaction. */
    Reaction send() {
        try {
            byte[] bytes = out.toByteArray();
            connection.write(bytes, 0, bytes.length);
            return reaction();
        } catch (InterruptedIOException e) {
            return new Reaction.Silent(ServerSilence.TIMED_OUT);
        } catch (SocketException e) {
            return new Reaction.Silent(ServerSilence.RESET);
        } catch (IOException e) {
            return new Reaction.Silent(ServerSilence.CLOSED);
        }
    }

    private Reaction reaction() throws IOException {
        for (int warnings = 0; warnings < MOST_WARNINGS; warnings++) {
            byte[] head = bytes(5);
            int type = head[0] & 0xFF;
            int length = (head[3] & 0xFF) << 8 | head[4] & 0xFF;
            if (type != ALERT || length != 2) {
                return new Reaction.Content(type, length);
            }
            byte[] alert = bytes(2);
            if (alert[0] != 1) {
                return new Reaction.Alert(alert[1] & 0xFF);
            }
        }
        return new Reaction.Content(ALERT, 2);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int got = 0; got < count; ) {
            int more = connection.read(bytes, got, count - got);
            if (more < 0) {
                throw new EOFException();
            }
            got += more;
        }
        return bytes;
    }
}
