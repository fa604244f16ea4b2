package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.certificate.ProxyRefusal;

/** The way through an HTTP proxy to a web server: CONNECT (RFC 9110 section 9.3.6). */
public final class Tunnel {
    private static final int LARGEST = 8 * 1024;
    private static final String END = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})\\b.*");

    private Tunnel() {}

    /** The proxy on the way to a web server, unresolved where its name is unknown; empty where the server is reached directly. */
    public static Optional<InetSocketAddress> proxy(String host, int port) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return Optional.empty();
        }
        return selector.select(address(host, port)).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> new InetSocketAddress(address.getHostString(), address.getPort()))
                .findFirst();
    }

    private static URI address(String host, int port) {
        return URI.create("https://" + host + ":" + port + "/");
    }

    /**
     * Asks the proxy at the other end to connect further.
     *
     * @param host the name of the web server
     * @throws ProxyRefusal it asks for a name and a password, or for others
     * @throws IOException it does not connect further
     */
    public static void open(Connection proxy, String host, InetSocketAddress server) throws IOException {
        byte[] request = request(server, Proxies.authorization(address(host, server.getPort())))
                .getBytes(StandardCharsets.US_ASCII);
        proxy.write(request, 0, request.length);
        String answer = head(proxy).lines().findFirst().orElse("");
        Matcher status = STATUS.matcher(answer);
        if (status.matches() && Proxies.refuses(Integer.parseInt(status.group(1)), address(host, server.getPort()))) {
            throw new ProxyRefusal();
        }
        if (!status.matches() || !status.group(1).startsWith("2")) {
            throw new IOException(answer);
        }
    }

    private static String request(InetSocketAddress server, Optional<String> login) {
        String address = server.getAddress().getHostAddress();
        String place = (address.contains(":") ? "[" + address + "]" : address) + ":" + server.getPort();
        String introduction =
                login.map(words -> "\r\n" + Proxies.HEADER + ": " + words).orElse("");
        return "CONNECT " + place + " HTTP/1.1\r\nHost: " + place + introduction + END;
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
