package org.fleetmail.endpoint.internal.dns;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.dns.MtaSts.Fetch;
import org.fleetmail.endpoint.internal.net.Courtesy;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.internal.net.Tunnel;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.CertificatePaths;
import org.fleetmail.tls.certificate.ProxyRefusal;
import org.fleetmail.tls.certificate.ServerNames;
import org.fleetmail.tls.handshake.Handshake;
import org.fleetmail.tls.handshake.HandshakeWish;
import org.fleetmail.tls.handshake.Handshaker;

/**
 * Fetches a small file by HTTPS from a web server whose address the asked resolver tells. The certificate is checked for
 * trust and name before anything is sent; redirections are not followed (RFC 8461 section 3.3).
 */
final class WebLook {
    private static final int LARGEST = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( [^\r\n]*)?\r?\n");
    private static final Pattern TYPE = Pattern.compile("(?im)^Content-Type:[ \t]*([^;\\s]+)");
    private static final Pattern BODY = Pattern.compile("\r?\n\r?\n");

    private final Function<String, DnsAnswer<InetAddress>> addresses;
    private final DnsSource source;
    private final Handshaker handshaker;
    private final Deadline deadline;
    private final Cancellation cancellation;

    WebLook(
            Function<String, DnsAnswer<InetAddress>> addresses,
            DnsSource source,
            Handshaker handshaker,
            Deadline deadline,
            Cancellation cancellation) {
        this.addresses = addresses;
        this.source = source;
        this.handshaker = handshaker;
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    WebAnswer get(String host, String path) {
        DnsAnswer<InetAddress> places = addresses.apply(host);
        if (!places.found()) {
            boolean none = places.status() == DnsAnswer.Status.NONE;
            return WebAnswer.failed(none ? Fetch.MISSING : Fetch.UNKNOWN, none ? "no-address" : "no-dns", host);
        }
        InetSocketAddress place = new InetSocketAddress(places.records().getFirst(), source.webPort());
        Optional<InetSocketAddress> proxy = Tunnel.proxy(host, source.webPort());
        try (Wire wire = dial(proxy.orElse(place))) {
            if (proxy.isPresent()) {
                Tunnel.open(wire, host, place);
            }
            return secured(wire, host, path);
        } catch (SocketTimeoutException e) {
            return WebAnswer.failed(Fetch.UNKNOWN, "timeout", host);
        } catch (ProxyRefusal e) {
            return WebAnswer.failed(Fetch.UNKNOWN, "proxy-refused", host);
        } catch (IOException e) {
            return proxy.isPresent()
                    ? WebAnswer.failed(Fetch.UNKNOWN, "no-proxy", host)
                    : WebAnswer.failed(Fetch.MISSING, "not-served", host);
        }
    }

    private Wire dial(InetSocketAddress place) throws IOException {
        if (place.isUnresolved()) {
            throw new UnknownHostException(place.getHostString());
        }
        return new Dialer(place, false, Courtesy.usual(), deadline, cancellation, new AtomicInteger()).dialBriefly();
    }

    private WebAnswer secured(Wire wire, String host, String path) throws IOException {
        HandshakeWish wish = new HandshakeWish(ProtocolVersion.TLS_1_2, ProtocolVersion.TLS_1_3, Optional.of(host));
        return switch (handshaker.shake(wire, wish)) {
            case Handshake.Finished finished
            when believable(finished.facts(), host) -> ask(finished.channel(), host, path);
            case Handshake.Finished finished -> WebAnswer.failed(Fetch.UNTRUSTED, "untrusted", host);
            case Handshake.Silent(ServerSilence silence)
            when silence == ServerSilence.TIMED_OUT -> WebAnswer.failed(Fetch.UNKNOWN, "timeout", host);
            default -> WebAnswer.failed(Fetch.MISSING, "no-tls", host);
        };
    }

    private boolean believable(TlsHandshake facts, String host) {
        return CertificatePaths.check(facts.chain(), source.webTrust(), Instant.now())
                        .trusted()
                && ServerNames.match(facts.chain().getFirst(), host).matches();
    }

    /** Asks as an HTTP/1.0 client, so that the end of the connection is the end of the file (RFC 9112). */
    private static WebAnswer ask(Connection channel, String host, String path) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.0\r\nHost: " + host + "\r\nAccept: */*\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        channel.write(request, 0, request.length);
        return read(all(channel), host);
    }

    static WebAnswer read(String answer, String host) {
        Matcher status = STATUS.matcher(answer);
        Matcher body = BODY.matcher(answer);
        if (!status.lookingAt() || !body.find()) {
            return WebAnswer.failed(Fetch.MALFORMED, "no-http", host);
        }
        if (!status.group(1).equals("200")) {
            return WebAnswer.failed(Fetch.MISSING, "status", host, status.group(1));
        }
        Matcher type = TYPE.matcher(answer.substring(0, body.start()));
        String kind = type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "";
        return new WebAnswer(Fetch.FETCHED, Sentence.verbatim(""), kind, answer.substring(body.end()));
    }

    private static String all(Connection channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        try {
            for (int count = channel.read(buffer, 0, buffer.length);
                    count >= 0 && all.size() <= LARGEST;
                    count = channel.read(buffer, 0, buffer.length)) {
                all.write(buffer, 0, count);
            }
        } catch (EOFException e) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
