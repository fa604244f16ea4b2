package org.fleetmail.simulator.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks SMTP line by line over plain JSSE, which checks path and name as HTTPS does. */
final class MailClient {
    private final SimulatedMailServer server;
    private final SimulatedMailServer.Door door;
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    private MailClient(SimulatedMailServer server, String id) {
        this.server = server;
        door = server.door(id).orElseThrow();
        try {
            socket = new Socket(door.address(), door.port());
            socket.setSoTimeout(5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailClient plain(SimulatedMailServer server, String id) {
        MailClient client = new MailClient(server, id);
        client.openStream();
        return client;
    }

    static MailClient implicit(SimulatedMailServer server, String id) throws IOException {
        MailClient client = new MailClient(server, id);
        client.handshake();
        return client;
    }

    private void openStream() {
        try {
            out = socket.getOutputStream();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts TLS on the connection and checks the server's certificate; its protocol version. */
    String handshake() throws IOException {
        socket =
                context().getSocketFactory().createSocket(socket, door.address().getHostAddress(), door.port(), true);
        SSLSocket secured = (SSLSocket) socket;
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        openStream();
        return secured.getSession().getProtocol();
    }

    private SSLContext context() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("root", server.root());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends octets as they are. */
    void send(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a line and returns the whole answer. */
    String say(String line) {
        send(line + "\r\n");
        return hear();
    }

    /** Sends lines and returns the last answer. */
    String say(List<String> lines) {
        String answer = "";
        for (String line : lines) {
            answer = say(line);
        }
        return answer;
    }

    /** The next answer, all its lines; empty where the server closed. */
    String hear() {
        StringBuilder answer = new StringBuilder();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer.append(line).append('\n');
                if (line.length() < 4 || line.charAt(3) != '-') {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString();
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    void stop() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
