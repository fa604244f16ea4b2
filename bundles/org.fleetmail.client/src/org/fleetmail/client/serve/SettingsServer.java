package org.fleetmail.client.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Answers mail programs that look for their settings: Thunderbird's autoconfig, Outlook's Autodiscover and profiles for
 * Apple's programs. It gives out no password. A request has at most {@value #LARGEST_REQUEST} octets of content and is
 * answered at once; more than {@value #AT_A_TIME} at a time are turned away.
 */
public final class SettingsServer implements AutoCloseable {
    static final int LARGEST_REQUEST = 16 << 10;
    static final int AT_A_TIME = 64;

    private static final List<String> AUTOCONFIG =
            List.of("/mail/config-v1.1.xml", "/.well-known/autoconfig/mail/config-v1.1.xml");
    private static final String AUTODISCOVER = "/autodiscover/autodiscover.xml";
    private static final String APPLE = "/apple.mobileconfig";

    static {
        boundTime("sun.net.httpserver.maxReqTime", "15");
        boundTime("sun.net.httpserver.maxRspTime", "30");
    }

    private final HttpServer server;
    private final SettingsBook book;
    private final Consumer<Asked> log;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Optional<ProfileSigner> signer;
    private final Semaphore seats = new Semaphore(AT_A_TIME);

    private SettingsServer(
            HttpServer server,
            List<MailAccount> accounts,
            Optional<ProfileSigner> signer,
            Clock clock,
            Consumer<Asked> log) {
        this.server = server;
        this.signer = signer;
        this.book = new SettingsBook(accounts);
        this.clock = clock;
        this.log = log;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Seconds a slow client may take; what the one who started this program says comes first. */
    private static void boundTime(String property, String seconds) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, seconds);
        }
    }

    /**
     * Begins to answer.
     *
     * @param accounts whose settings are given out
     * @param address where to listen; port 0 is any that is free
     * @param key for TLS and for signing Apple profiles; without, it answers in clear and signs nothing
     * @param log is told of every question, on the thread that answered it
     */
    public static Outcome<SettingsServer> start(
            List<MailAccount> accounts,
            InetSocketAddress address,
            Optional<ServerKey> key,
            Clock clock,
            Consumer<Asked> log) {
        return listening(address, key.map(ServerKey::context))
                .map(http -> new SettingsServer(http, accounts, key.map(ServerKey::signer), clock, log));
    }

    private static Outcome<HttpServer> listening(InetSocketAddress address, Optional<SSLContext> tls) {
        try {
            if (tls.isEmpty()) {
                return Outcome.done(HttpServer.create(address, 0));
            }
            HttpsServer server = HttpsServer.create(address, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
            return Outcome.done(server);
        } catch (IOException e) {
            String where = address.getHostString() + ":" + address.getPort();
            return Outcome.failed(Trouble.of(TroubleCode.NET_FAILED, where, e));
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!seats.tryAcquire()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            try {
                reply(exchange);
            } finally {
                seats.release();
            }
        }
    }

    private void reply(HttpExchange exchange) throws IOException {
        Asked.What what = what(exchange.getRequestURI());
        boolean post = what == Asked.What.AUTODISCOVER;
        if (!exchange.getRequestMethod().equals(post ? "POST" : "GET")) {
            end(exchange, what, "", what == Asked.What.OTHER ? 404 : 405);
            return;
        }
        byte[] body = body(exchange);
        if (body.length > LARGEST_REQUEST) {
            end(exchange, what, "", 413);
            return;
        }
        String address = post
                ? AutodiscoverRequest.address(body).orElse("")
                : parameter(exchange.getRequestURI(), "emailaddress");
        Optional<byte[]> found = switch (what) {
            case AUTOCONFIG -> book.autoconfig(address, domain(exchange));
            case AUTODISCOVER -> book.autodiscover(address);
            case APPLE_PROFILE ->
                book.appleProfile(address)
                        .map(profile -> signer.map(by -> by.sign(profile)).orElse(profile));
            case OTHER -> Optional.empty();
        };
        if (found.isPresent()) {
            log.accept(asked(exchange, what, address, 200));
            send(exchange, what, found.get());
        } else {
            end(exchange, what, address, 404);
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readNBytes(LARGEST_REQUEST + 1);
        }
    }

    private static Asked.What what(URI uri) {
        String path = Optional.ofNullable(uri.getPath()).orElse("").toLowerCase(Locale.ROOT);
        if (AUTOCONFIG.contains(path)) {
            return Asked.What.AUTOCONFIG;
        }
        return switch (path) {
            case AUTODISCOVER -> Asked.What.AUTODISCOVER;
            case APPLE -> Asked.What.APPLE_PROFILE;
            default -> Asked.What.OTHER;
        };
    }

    private static String parameter(URI uri, String name) {
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        return Stream.of(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> decoded(part.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The domain a program means that asks at {@code autoconfig.DOMAIN} or at the domain itself. */
    private static String domain(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return host.replaceFirst(":\\d+$", "").replaceFirst("(?i)^autoconfig\\.", "");
    }

    private static void send(HttpExchange exchange, Asked.What what, byte[] content) throws IOException {
        boolean profile = what == Asked.What.APPLE_PROFILE;
        exchange.getResponseHeaders()
                .set("Content-Type", profile ? "application/x-apple-aspen-config" : "text/xml; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }

    private void end(HttpExchange exchange, Asked.What what, String address, int status) throws IOException {
        log.accept(asked(exchange, what, address, status));
        exchange.sendResponseHeaders(status, -1);
    }

    private Asked asked(HttpExchange exchange, Asked.What what, String address, int status) {
        String from = exchange.getRemoteAddress().getAddress().getHostAddress();
        return new Asked(clock.instant(), from, what, address, status);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
