package org.fleetmail.testkit.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fleetmail.testkit.pki.Credential;

/** {@code openssl ts} as a time stamp authority (RFC 3161) behind HTTP on loopback. */
public final class StampPeer implements AutoCloseable {
    private static final String CONFIGURATION = """
        [tsa]
        default_tsa = own
        [own]
        serial = FOLDER/serial
        signer_digest = sha256
        default_policy = 1.3.6.1.4.1.32473.1
        digests = sha256
        accuracy = secs:1
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """;

    private final Path folder = Files.createTempDirectory("stamps");
    private final Path pem;
    private final HttpServer server;

    private StampPeer(Credential credential) throws IOException {
        pem = credential.writePem(folder.resolve("stamps.pem"));
        Files.writeString(folder.resolve("chain.pem"), credential.chainPem());
        Files.writeString(folder.resolve("serial"), "01\n");
        Files.writeString(folder.resolve("openssl.cnf"), CONFIGURATION.replace("FOLDER", folder.toString()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts it, or skips the test where {@code openssl} is missing. */
    public static StampPeer start(Credential credential) {
        Peers.program("openssl", "openssl");
        try {
            return new StampPeer(credential);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it is asked. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stamp");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody();
                OutputStream out = exchange.getResponseBody()) {
            byte[] answer = answerOfOpenSsl(in.readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            out.write(answer);
        }
    }

    private byte[] answerOfOpenSsl(byte[] question) throws IOException {
        Path query = Files.write(folder.resolve("query.tsq"), question);
        Path reply = folder.resolve("reply.tsr");
        Process openssl = Peers.start(
                folder.resolve("log"),
                List.of(
                        Peers.program("openssl", "openssl").toString(),
                        "ts",
                        "-reply",
                        "-config",
                        folder.resolve("openssl.cnf").toString(),
                        "-queryfile",
                        query.toString(),
                        "-signer",
                        pem.toString(),
                        "-inkey",
                        pem.toString(),
                        "-chain",
                        folder.resolve("chain.pem").toString(),
                        "-out",
                        reply.toString()));
        openssl.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        return Files.readAllBytes(reply);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        Peers.delete(folder);
    }
}
