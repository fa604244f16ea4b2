package org.fleetmail.endpoint.internal.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.dnssec.ValidatingResolver;

/**
 * One resolver. Signatures are validated here, from the anchors down; what it says itself about authenticity is not
 * believed. Thread-safe; proved keys are remembered for as long as they live.
 */
final class NameServer {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TRIES = 2;

    private final Resolver plain;
    private final Resolver validating;

    NameServer(DnsSource source) {
        plain = new SimpleResolver(source.resolver());
        plain.setTimeout(PATIENCE);
        ValidatingResolver validator = new ValidatingResolver(plain);
        byte[] lines = (String.join("\n", source.anchors()) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            validator.loadTrustAnchors(new ByteArrayInputStream(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        validating = validator;
    }

    /** Asks; no answer in time, or none worth reading, is unknown. */
    Told ask(String name, int type, Deadline deadline, Cancellation cancellation) {
        try {
            Message question = question(name, type);
            Message answer = send(validating, question, deadline, cancellation);
            if (answer.getRcode() != Rcode.SERVFAIL) {
                return Told.validated(question, answer);
            }
            Message unproved = send(plain, question, deadline, cancellation);
            return Told.unproved(question, answer, unproved);
        } catch (TextParseException e) {
            return Told.unknown(e.getMessage());
        } catch (TimeoutException e) {
            return Told.unknown("");
        } catch (IOException e) {
            return Told.unknown(String.valueOf(e.getMessage()));
        }
    }

    private static Message question(String name, int type) throws TextParseException {
        return Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN));
    }

    private static Message send(Resolver resolver, Message question, Deadline deadline, Cancellation cancellation)
            throws IOException, TimeoutException {
        IOException last = new IOException();
        for (int attempt = 0; attempt < TRIES && !cancellation.isCancelled(); attempt++) {
            CompletableFuture<Message> answer =
                    resolver.sendAsync(question, Thread::startVirtualThread).toCompletableFuture();
            try (Cancellation.Registration registration = cancellation.onCancel(() -> answer.cancel(true))) {
                return answer.get(deadline.millis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                last = new IOException(String.valueOf(e.getCause().getMessage()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TimeoutException();
            } catch (CancellationException e) {
                throw new TimeoutException();
            }
        }
        throw last;
    }
}
