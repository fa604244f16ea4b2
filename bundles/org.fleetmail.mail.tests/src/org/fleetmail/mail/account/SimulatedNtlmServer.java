package org.fleetmail.mail.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A simulated mail server that takes nothing but NTLM: SMTP and IMAP, each just enough for a login. Debian has no free
 * server that does NTLM without a Windows domain.
 */
final class SimulatedNtlmServer implements AutoCloseable {
    private static final byte[] NO_NAMES = {0, 0, 0, 0};

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final boolean smtp;
    private final String password;

    private SimulatedNtlmServer(boolean smtp, String password) throws IOException {
        this.smtp = smtp;
        this.password = password;
        Thread.startVirtualThread(this::listen);
    }

    static SimulatedNtlmServer smtp(String password) throws IOException {
        return new SimulatedNtlmServer(true, password);
    }

    static SimulatedNtlmServer imap(String password) throws IOException {
        return new SimulatedNtlmServer(false, password);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Every line a client said. */
    String heard() {
        return String.join("\n", heard);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                talk(socket);
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket socket) {
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            say(out, smtp ? "220 simulated ESMTP" : "* OK [CAPABILITY IMAP4rev1 AUTH=NTLM] simulated");
            for (String line = hear(in); line != null; line = hear(in)) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.contains(smtp ? "AUTH NTLM" : "AUTHENTICATE NTLM")) {
                    logIn(in, out, line);
                } else {
                    say(out, smtp ? ofSmtp(command) : ofImap(command));
                }
            }
        } catch (IOException e) {
            heard.add(e.toString());
        }
    }

    private String hear(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line != null) {
            heard.add(line);
        }
        return line;
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String ofSmtp(String command) {
        return command.startsWith("EHLO") ? "250-simulated\r\n250 AUTH NTLM" : "250 ok";
    }

    private static String ofImap(String command) {
        String tag = tag(command);
        return command.contains("SELECT") || command.contains("EXAMINE")
                ? "* 0 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] ok\r\n" + tag + " OK [READ-WRITE] ok"
                : command.contains("CAPABILITY")
                        ? "* CAPABILITY IMAP4rev1 AUTH=NTLM\r\n" + tag + " OK ok"
                        : tag + " OK ok";
    }

    private static String tag(String command) {
        return command.substring(0, command.indexOf(' '));
    }

    private void logIn(BufferedReader in, OutputStream out, String command) throws IOException {
        if (command.endsWith("NTLM")) {
            say(out, smtp ? "334 " : "+ ");
            hear(in);
        }
        byte[] nonce = new byte[8];
        new SecureRandom().nextBytes(nonce);
        NtlmChallenge challenge = new NtlmChallenge(nonce, NO_NAMES);
        say(out, (smtp ? "334 " : "+ ") + Base64.getEncoder().encodeToString(challenge.message()));
        boolean known = challenge.isAnsweredBy(Base64.getDecoder().decode(hear(in)), password);
        String tag = tag(command);
        say(out, smtp ? known ? "235 2.7.0 ok" : "535 5.7.8 no" : known ? tag + " OK ok" : tag + " NO no");
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
