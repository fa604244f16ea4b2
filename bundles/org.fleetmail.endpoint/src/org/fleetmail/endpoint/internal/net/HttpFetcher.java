package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.tls.certificate.Fetcher;
import org.fleetmail.tls.certificate.ProxyRefusal;

/** Fetches by HTTP within the time of a verification; redirections are not followed, and nothing is kept. */
public final class HttpFetcher implements Fetcher {
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int OK = 200;

    private final Deadline deadline;
    private final Cancellation cancellation;

    public HttpFetcher(Deadline deadline, Cancellation cancellation) {
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    @Override
    public byte[] get(URI address, int most) throws IOException {
        return send(request(address).GET(), most);
    }

    @Override
    public byte[] ask(URI address, String mediaType, byte[] question, int most) throws IOException {
        return send(
                request(address).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(question)), most);
    }

    private static HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        Proxies.authorization(address).ifPresent(login -> request.header(Proxies.HEADER, login));
        return request;
    }

    private byte[] send(HttpRequest.Builder request, int most) throws IOException {
        int millis = deadline.within(LONGEST).millis();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
                Cancellation.Registration registration = cancellation.onCancel(client::shutdownNow)) {
            Thread.startVirtualThread(() -> exchange(client, request.build(), most, answer));
            try {
                return await(answer, millis);
            } finally {
                client.shutdownNow();
            }
        }
    }

    private static byte[] await(CompletableFuture<byte[]> answer, int millis) throws IOException {
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException | TimeoutException e) {
            throw e.getCause() instanceof ProxyRefusal refusal ? refusal : new IOException(e);
        }
    }

    private static void exchange(HttpClient client, HttpRequest request, int most, CompletableFuture<byte[]> answer) {
        try {
            answer.complete(body(client.send(request, HttpResponse.BodyHandlers.ofInputStream()), most));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(e);
        }
    }

    private static byte[] body(HttpResponse<InputStream> response, int most) throws IOException {
        try (InputStream in = response.body()) {
            if (Proxies.refuses(response.statusCode(), response.request().uri())) {
                throw new ProxyRefusal();
            }
            byte[] bytes = in.readNBytes(most + 1);
            if (response.statusCode() != OK || bytes.length > most) {
                throw new IOException("status " + response.statusCode() + ", " + bytes.length + " bytes");
            }
            return bytes;
        }
    }
}
