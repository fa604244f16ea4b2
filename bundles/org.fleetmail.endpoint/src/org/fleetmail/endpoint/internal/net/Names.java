package org.fleetmail.endpoint.internal.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks names up, without waiting longer than a deadline. */
public final class Names {
    private Names() {}

    /**
     * The addresses of a name.
     *
     * @throws SocketTimeoutException no answer in time
     * @throws UnknownHostException it has none
     */
    public static List<InetAddress> resolve(String host, Deadline deadline) throws IOException {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> lookUp(host, answer));
        try {
            return answer.get(deadline.millis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException();
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        }
    }

    private static void lookUp(String host, CompletableFuture<List<InetAddress>> answer) {
        try {
            answer.complete(List.of(InetAddress.getAllByName(host)));
        } catch (UnknownHostException e) {
            answer.completeExceptionally(e);
        }
    }
}
