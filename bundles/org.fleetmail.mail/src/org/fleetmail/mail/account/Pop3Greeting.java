package org.fleetmail.mail.account;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Pattern;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.model.TransportSecurity;

/**
 * What a POP3 server says first. Jakarta Mail sends the password in clear where the greeting has no time stamp for APOP,
 * so it is looked at before.
 */
record Pop3Greeting(Sockets sockets, EndpointTarget target) {
    private static final int LONGEST = 512;
    private static final int MILLIS = 10_000;
    private static final Pattern TIME_STAMP = Pattern.compile("<[^<>\\s]+@[^<>\\s]+>");

    /** Whether there is a time stamp (RFC 1939 section 7). */
    boolean offersApop() throws IOException {
        try (Socket socket = socket()) {
            socket.setSoTimeout(MILLIS);
            socket.connect(new InetSocketAddress(target.host(), target.port()), MILLIS);
            try (InputStream in = socket.getInputStream()) {
                return TIME_STAMP.matcher(line(in)).find();
            }
        }
    }

    private Socket socket() throws IOException {
        return target.security() == TransportSecurity.IMPLICIT_TLS
                ? sockets.secured(target.trust()).createSocket()
                : sockets.plain().createSocket();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
