package org.fleetmail.device.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fleetmail.device.profile.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a device over IPP what it is (RFC 8011 section 4.2.5, PWG 5100.9, PWG 5100.13). No credentials are needed or sent. */
final class IppQuestion implements AutoCloseable {
    /** Of a device that says nothing. */
    static final Identity NOTHING = new Identity("", "", "", "", "", "");

    private static final Logger LOG = LoggerFactory.getLogger(IppQuestion.class);
    private static final Duration CONNECT = Duration.ofMillis(1_200);
    private static final Duration WHOLE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int LONGEST_TEXT = 256;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .build();
    private final int port;

    IppQuestion(int port) {
        this.port = port;
    }

    /** What it is; empty where it does not speak IPP, and when this is closed. It ends within three seconds. */
    CompletableFuture<Optional<Identity>> ask(String address) {
        try {
            return client.sendAsync(request(address), BodyHandlers.ofInputStream())
                    .thenApply(IppQuestion::identity)
                    .completeOnTimeout(Optional.empty(), WHOLE.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(silence -> Optional.empty());
        } catch (URISyntaxException e) {
            LOG.debug("{} is no host of an address", address, e);
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private HttpRequest request(String address) throws URISyntaxException {
        String host = address.contains(":") ? "[" + address + "]" : address;
        byte[] question = IppMessage.question("ipp://" + host + ":" + port + "/ipp/print");
        return HttpRequest.newBuilder(new URI("http", null, address, port, "/ipp/print", null, null))
                .timeout(WHOLE)
                .header("Content-Type", "application/ipp")
                .POST(BodyPublishers.ofByteArray(question))
                .build();
    }

    private static Optional<Identity> identity(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(IppMessage.MAX_BYTES);
            return response.statusCode() == OK
                    ? IppMessage.attributes(bytes).map(IppQuestion::identity)
                    : Optional.empty();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static Identity identity(Map<String, String> told) {
        return new Identity(
                "",
                "",
                text(told, IppMessage.NAME),
                text(told, IppMessage.MAKE_AND_MODEL),
                text(told, IppMessage.SERIAL),
                text(told, IppMessage.DEVICE_ID),
                "",
                "",
                "",
                text(told, IppMessage.FIRMWARE));
    }

    private static String text(Map<String, String> told, String name) {
        String text = CONTROL.matcher(told.getOrDefault(name, ""))
                .replaceAll("\uFFFD")
                .strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
