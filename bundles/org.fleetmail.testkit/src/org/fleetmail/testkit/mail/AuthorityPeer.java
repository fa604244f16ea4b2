package org.fleetmail.testkit.mail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;

/**
 * What an authority has on the web, on loopback: its certificate, its list, and what {@code openssl ocsp} answers for it.
 * The addresses in a certificate are those of {@link #address()}.
 */
public final class AuthorityPeer implements AutoCloseable {
    private final HttpServer web;

    private AuthorityPeer(HttpServer web) {
        this.web = web;
    }

    /** Starts the web server alone; what it has is put there by {@link #put}. */
    public static AuthorityPeer start() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        web.start();
        return new AuthorityPeer(web);
    }

    /** Where it is, with a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + web.getAddress().getPort() + "/";
    }

    /** Puts a document there. */
    public void put(String name, byte[] document) {
        web.createContext("/" + name, exchange -> {
            exchange.sendResponseHeaders(200, document.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(document);
            }
        });
    }

    /** Answers every question at {@code ocsp} by {@code openssl ocsp}, as a responder for this one certificate. */
    public void respond(TestAuthority authority, Credential about, boolean revoked) {
        web.createContext("/ocsp", exchange -> {
            try (InputStream in = exchange.getRequestBody();
                    OutputStream out = exchange.getResponseBody()) {
                byte[] answer = answerOfOpenSsl(authority, about, revoked, in.readAllBytes());
                exchange.sendResponseHeaders(200, answer.length);
                out.write(answer);
            }
        });
    }

    /**
     * The answer of {@code openssl ocsp} to one request, as a responder would give it.
     *
     * @param revoked whether the certificate is on the authority's books as revoked
     */
    public static byte[] answerOfOpenSsl(TestAuthority authority, Credential about, boolean revoked)
            throws IOException {
        return answerOfOpenSsl(authority, about, revoked, new byte[0]);
    }

    private static byte[] answerOfOpenSsl(TestAuthority authority, Credential about, boolean revoked, byte[] question)
            throws IOException {
        Path folder = Files.createTempDirectory("ocsp");
        try {
            Credential responder = authority.wish("ocsp.test").forOcspSigning().issue();
            Path signer = responder.writePem(folder.resolve("signer.pem"));
            Path issuer = Files.writeString(folder.resolve("issuer.pem"), Credential.pem(authority.intermediate()));
            Path subject = Files.writeString(
                    folder.resolve("subject.pem"), Credential.pem(about.chain().getFirst()));
            Path index = Files.writeString(folder.resolve("index"), line(about, revoked), StandardCharsets.US_ASCII);
            Path answer = folder.resolve("answer.der");
            Path request = Files.write(folder.resolve("request.der"), question);
            List<String> command = new ArrayList<>(
                    question.length > 0
                            ? List.of("-reqin", request.toString())
                            : List.of("-issuer", issuer.toString(), "-cert", subject.toString()));
            command.addAll(
                    0,
                    List.of(
                            Peers.program("openssl", "openssl").toString(),
                            "ocsp",
                            "-index",
                            index.toString(),
                            "-rsigner",
                            signer.toString(),
                            "-CA",
                            issuer.toString(),
                            "-ndays",
                            "1",
                            "-respout",
                            answer.toString(),
                            "-noverify"));
            Process openssl = Peers.start(folder.resolve("log"), command);
            openssl.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            return Files.readAllBytes(answer);
        } finally {
            Peers.delete(folder);
        }
    }

    private static String line(Credential about, boolean revoked) {
        String serial = about.chain().getFirst().getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        String even = serial.length() % 2 == 0 ? serial : "0" + serial;
        return revoked
                ? "R\t300101000000Z\t200101000000Z\t" + even + "\tunknown\t/CN=a.test\n"
                : "V\t300101000000Z\t\t" + even + "\tunknown\t/CN=a.test\n";
    }

    @Override
    public void close() {
        web.stop(0);
    }
}
