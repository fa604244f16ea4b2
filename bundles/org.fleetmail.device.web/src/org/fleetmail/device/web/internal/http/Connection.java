package org.fleetmail.device.web.internal.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.profile.WebInterface.OldTls;
import org.fleetmail.device.profile.WebLogin;

/**
 * HTTP/1.1 with one device. Nothing is sent to another origin, no proxy is used, no redirect away from the device is
 * followed, and answers are bounded in size and time. Not for several threads at once.
 */
public final class Connection implements AutoCloseable {
    /** More than any page of settings holds, in bytes. */
    public static final int LARGEST_BODY = 4 * 1024 * 1024;

    private static final int MOST_REDIRECTS = 5;

    private final Origin origin;
    private final String where;
    private final Peer peer;
    private final Authorization authorization;
    private final Cookies cookies = new Cookies();
    private String pin;
    private DeviceTrust trust;
    private HttpClient client;

    /**
     * How the other side is spoken to.
     *
     * @param oldTls TLS of an old device
     * @param kind what kind of login it has
     * @param login administrator
     * @param timeout for one answer with its body
     * @param trusting who is asked about certificates
     */
    public record Peer(Optional<OldTls> oldTls, WebLogin.Kind kind, Login login, Duration timeout, Trusting trusting) {}

    /** Knows agreed certificates, and whom to ask for an agreement. */
    public interface Trusting {
        /** Fingerprint of the certificate agreed for this device, empty where there is none. */
        String pin();

        /** Whether a certificate is agreed from now on. It may block for as long as a person thinks. */
        boolean agrees(Unknown unknown);

        /**
         * A certificate that is not trusted by itself.
         *
         * @param chain the device's own first
         * @param sha256 fingerprint of the first
         * @param reasons why it is not trusted
         */
        record Unknown(List<X509Certificate> chain, String sha256, List<org.fleetmail.core.text.Sentence> reasons) {}
    }

    /** @param where name and address of the device, for troubles */
    public Connection(Origin origin, String where, Peer peer) {
        this.origin = origin;
        this.where = where;
        this.peer = peer;
        this.authorization = new Authorization(peer.kind(), peer.login());
        this.pin = peer.trusting().pin();
        open();
    }

    private void open() {
        trust = new DeviceTrust(pin);
        DeviceTls tls = DeviceTls.of(peer.oldTls(), trust);
        client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(peer.timeout())
                .sslContext(tls.context())
                .sslParameters(tls.parameters())
                .build();
    }

    public Origin origin() {
        return origin;
    }

    public Cookies cookies() {
        return cookies;
    }

    /** Sends a request and follows redirects within the device. */
    public Outcome<Answer> ask(Question question, Cancellation cancellation) {
        Outcome<Answer> answer = once(question, cancellation);
        Question next = question;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            if (!(answer instanceof Outcome.Done<Answer>(Answer redirect)) || !redirect.isRedirect()) {
                return answer;
            }
            String location = redirect.header("location").orElse("");
            Optional<URI> target = origin.follow(redirect.uri(), location);
            if (target.isEmpty()) {
                return Outcome.failed(Trouble.of(TroubleCode.WEB_FOREIGN, where, ""));
            }
            boolean again = redirect.status() == 307 || redirect.status() == 308;
            next = again
                    ? new Question(next.method(), target.get(), next.headers(), next.body())
                    : Question.get(target.get());
            answer = once(next, cancellation);
        }
        return Outcome.failed(Trouble.of(TroubleCode.WEB_ANSWER, where, "> " + MOST_REDIRECTS + " redirects"));
    }

    /** Sends a request and leaves redirects alone. */
    public Outcome<Answer> once(Question question, Cancellation cancellation) {
        Outcome<Answer> answer = send(question, cancellation);
        if (answer instanceof Outcome.Failed<Answer>(Trouble trouble) && trouble.code() == TroubleCode.WEB_TLS) {
            answer = trust.refused()
                    .map(chain -> agree(chain, question, cancellation))
                    .orElse(answer);
        }
        return answer.then(first -> authorization.answers(first) ? send(question, cancellation) : Outcome.done(first));
    }

    private Outcome<Answer> agree(List<X509Certificate> chain, Question question, Cancellation cancellation) {
        String sha256 = Certificates.fingerprint(chain.getFirst());
        var reasons = Certificates.reasons(chain, origin.host(), pin, Instant.now());
        if (!peer.trusting().agrees(new Trusting.Unknown(chain, sha256, reasons))) {
            return Outcome.failed(Trouble.of(TroubleCode.WEB_CERTIFICATE, where, "SHA-256 " + sha256));
        }
        close();
        pin = sha256;
        open();
        return send(question, cancellation);
    }

    private Outcome<Answer> send(Question question, Cancellation cancellation) {
        HttpRequest request;
        try {
            request = request(question);
        } catch (IllegalArgumentException e) {
            return Outcome.failed(Trouble.of(TroubleCode.WEB_ANSWER, where, question.toString()));
        }
        return send(question, request, cancellation);
    }

    private Outcome<Answer> send(Question question, HttpRequest request, Cancellation cancellation) {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, info -> new BoundedBody(LARGEST_BODY));
        try (Cancellation.Registration registration = cancellation.onCancel(() -> coming.cancel(true))) {
            HttpResponse<byte[]> response = coming.get(peer.timeout().toMillis(), TimeUnit.MILLISECONDS);
            Answer answer = answer(question, response);
            cookies.take(answer);
            return Outcome.done(answer);
        } catch (ExecutionException e) {
            return Outcome.failed(
                    cancellation.isCancelled()
                            ? Trouble.of(TroubleCode.CANCELLED, where, "")
                            : HttpTroubles.of(e.getCause(), where));
        } catch (TimeoutException | IOException e) {
            coming.cancel(true);
            return Outcome.failed(HttpTroubles.of(e, where));
        } catch (CancellationException e) {
            return Outcome.failed(Trouble.of(TroubleCode.CANCELLED, where, ""));
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.failed(Trouble.of(TroubleCode.CANCELLED, where, ""));
        }
    }

    private static Answer answer(Question question, HttpResponse<byte[]> response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String encoding = response.headers().firstValue("content-encoding").orElse("");
        byte[] body = Encodings.decoded(response.body(), encoding, LARGEST_BODY);
        return new Answer(question.uri(), response.statusCode(), headers, body);
    }

    private HttpRequest request(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.uri()).timeout(peer.timeout());
        question.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("cookie")) {
                request.setHeader(name, value);
            }
        });
        String wanted = question.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("cookie"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        String cookie = cookies.header(wanted);
        if (!cookie.isEmpty()) {
            request.setHeader("Cookie", cookie);
        }
        authorization.header(question).ifPresent(header -> request.setHeader("Authorization", header));
        return question.method().equals("GET")
                ? request.GET().build()
                : request.method(question.method(), BodyPublishers.ofByteArray(question.body()))
                        .build();
    }

    /** Ends what is under way and closes the sockets. */
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
