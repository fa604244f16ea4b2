package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fleetmail.tls.Connection;

/** The way through an HTTP proxy to a web server: CONNECT (RFC 9110 section 9.3.6). */
public final class Tunnel {
    private static final int LARGEST = 8 * 1024;
    private static final String END = "\r\n\r\n";

    private Tunnel() {}

    /** The proxy on the way to a web server, unresolved where its name is unknown; empty where the server is reached directly. */
    public static Optional<InetSocketAddress> proxy(String host, int port) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return Optional.empty();
        }
        return selector.select(URI.create("https://" + host + ":" + port + "/")).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> new InetSocketAddress(address.getHostString(), address.getPort()))
                .findFirst();
    }

    /** Asks the proxy at the other end to connect further. @throws IOException it does not */
    public static void open(Connection proxy, InetSocketAddress server) throws IOException {
        String address = server.getAddress().getHostAddress();
        String place = (address.contains(":") ? "[" + address + "]" : address) + ":" + server.getPort();
        byte[] request = ("CONNECT " + place + " HTTP/1.1\r\nHost: " + place + END).getBytes(StandardCharsets.US_ASCII);
        proxy.write(request, 0, request.length);
        String answer = head(proxy);
        if (!answer.matches("(?s)HTTP/1\\.[01] 2[0-9]{2}\\b.*")) {
            throw new IOException(answer.lines().findFirst().orElse(""));
        }
    }

    /** Letter by letter, so that nothing of what the server says is taken away. */
    private static String head(Connection proxy) throws IOException {
        StringBuilder head = new StringBuilder();
        byte[] letter = new byte[1];
        while (head.length() < LARGEST && head.indexOf(END, Math.max(0, head.length() - END.length())) < 0) {
            if (proxy.read(letter, 0, 1) < 1) {
                throw new IOException(head.toString());
            }
            head.append((char) (letter[0] & 0xff));
        }
        return head.toString();
    }
}
