package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.tls.Connection;

/** One TCP connection under a deadline, closed at once by a cancellation. */
public final class Wire implements Connection, AutoCloseable {
    private final Socket socket = new Socket();
    private volatile Deadline deadline;
    private final Cancellation.Registration registration;
    private final Courtesy.Turn turn;
    private InputStream in;
    private OutputStream out;

    private Wire(Courtesy.Turn turn, Deadline deadline, Cancellation cancellation) {
        this.turn = turn;
        this.deadline = deadline;
        registration = cancellation.onCancel(this::hangUp);
    }

    /** Connects; every wait ends at the deadline, and the turn with the connection. */
    public static Wire open(
            InetSocketAddress address,
            Courtesy.Turn turn,
            Deadline deadline,
            Duration connecting,
            Cancellation cancellation)
            throws IOException {
        Wire wire = new Wire(turn, deadline, cancellation);
        try {
            wire.connect(address, deadline.within(connecting).millis());
            return wire;
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    private void connect(InetSocketAddress address, int millis) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(address, millis);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** From now on no wait lasts longer than this time, counted from now. */
    public void hurry(Duration time) {
        deadline = deadline.within(time);
    }

    /** Our own address, as the other side may see it. */
    public String localAddress() {
        return socket.getLocalAddress().getHostAddress();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        socket.setSoTimeout(deadline.millis());
        return in.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
    }

    @Override
    public void close() {
        registration.close();
        hangUp();
        turn.end();
    }

    private void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            // a socket that does not close has nothing more to say either
        }
    }
}
