package org.fleetmail.tls.hello;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.fleetmail.tls.Connection;

/** Reads the records of a server's first flight, and cuts them into handshake messages. Bounded to 1 MiB. */
final class ServerFlight {
    private static final int LIMIT = 1 << 20;
    private static final int LARGEST_RECORD = (1 << 14) + 2048;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int LARGEST_MESSAGE = 1 << 18;

    private final Connection connection;
    private Octets pending = new Octets(new byte[0]);
    private int left = LIMIT;

    ServerFlight(Connection connection) {
        this.connection = connection;
    }

    /** A handshake message. */
    record Message(int type, Octets body) {}

    /** An alert in place of a message. */
    static final class AlertException extends IOException {
        private static final long serialVersionUID = 1;
        private final int alert;

        AlertException(int alert) {
            this.alert = alert;
        }

        int alert() {
            return alert;
        }
    }

    /** These bytes are not those of TLS. */
    static final class NotTlsException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The next message. */
    Message next() throws IOException {
        while (pending.left() < 4 || pending.left() < 4 + pending.peekLength()) {
            if (pending.left() >= 4 && pending.peekLength() > LARGEST_MESSAGE) {
                throw new NotTlsException();
            }
            pending = pending.with(record(bytes(5)));
        }
        int type = pending.number(1);
        return new Message(type, pending.take(pending.number(3)));
    }

    /** The first message, unless the server answers in SSL 2.0. */
    Optional<Message> first() throws IOException {
        byte[] head = bytes(5);
        boolean ssl2 = (head[0] & 0x80) != 0 && head[2] == 4;
        if (ssl2) {
            return Optional.empty();
        }
        pending = pending.with(record(head));
        return Optional.of(next());
    }

    private byte[] record(byte[] head) throws IOException {
        Octets header = new Octets(head);
        int type = header.number(1);
        int major = header.number(1);
        header.number(1);
        int length = header.number(2);
        if (type != HANDSHAKE && type != ALERT || major != 3 || length == 0 || length > LARGEST_RECORD) {
            throw new NotTlsException();
        }
        byte[] body = bytes(length);
        if (type == ALERT) {
            alert(body);
            return new byte[0];
        }
        return body;
    }

    private static void alert(byte[] body) throws IOException {
        boolean warning = body[0] == 1 && body.length >= 2 && body[1] != 0;
        if (!warning) {
            throw new AlertException(body.length < 2 ? -1 : body[1] & 0xFF);
        }
    }

    private byte[] bytes(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new NotTlsException();
        }
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
