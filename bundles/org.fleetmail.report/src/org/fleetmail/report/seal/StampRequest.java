package org.fleetmail.report.seal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** A question for a time stamp (RFC 3161), sent over HTTP as its section 3.4 says. Only a hash leaves this computer. */
final class StampRequest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LARGEST = 256 << 10;
    private static final int NONCE_BITS = 64;

    private final TimeStampRequest request;

    private StampRequest(TimeStampRequest request) {
        this.request = request;
    }

    static StampRequest of(byte[] content) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new StampRequest(generator.generate(
                NISTObjectIdentifiers.id_sha256, Digests.sha256(content), new BigInteger(NONCE_BITS, RANDOM)));
    }

    /** The response, which belongs to this question, or {@code PROXY-LOGIN} or {@code SEAL-FAILED}. */
    Outcome<byte[]> ask(URI server) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build()) {
            HttpResponse<InputStream> answer = client.send(question(server), HttpResponse.BodyHandlers.ofInputStream());
            return Proxies.refuses(answer.statusCode(), server)
                    ? Outcome.failed(Trouble.of(TroubleCode.PROXY_LOGIN, server.toString(), ""))
                    : Outcome.done(belonging(answer));
        } catch (IOException | TSPException | IllegalArgumentException e) {
            return Seal.failed(server.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Seal.failed(server.toString(), e);
        }
    }

    private HttpRequest question(URI server) throws IOException {
        HttpRequest.Builder question = HttpRequest.newBuilder(server)
                .timeout(LONGEST)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()));
        Proxies.authorization(server).ifPresent(login -> question.header(Proxies.HEADER, login));
        return question.build();
    }

    private byte[] belonging(HttpResponse<InputStream> answer) throws IOException, TSPException {
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            byte[] bytes = body.readNBytes(LARGEST);
            TimeStampResponse response = new TimeStampResponse(bytes);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new IOException(String.valueOf(response.getStatusString()));
            }
            return bytes;
        }
    }
}
