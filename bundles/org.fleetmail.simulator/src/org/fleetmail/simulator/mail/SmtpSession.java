package org.fleetmail.simulator.mail;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.TransportSecurity;

/**
 * One SMTP conversation (RFC 5321) with STARTTLS (RFC 3207) and AUTH (RFC 4954). What a peer sends is bounded in every
 * direction: length of a line, size of a message, recipients, and refused commands.
 */
final class SmtpSession implements AutoCloseable {
    /** Largest message, in octets; told to the peer by SIZE (RFC 1870). */
    static final int MAX_MESSAGE = 1_048_576;

    private static final int MAX_RECIPIENTS = 100;
    private static final int MAX_REFUSALS = 20;

    private final MailListenerPlan plan;
    private final TlsLayer tlsLayer;
    private final SmtpLogin login;
    private final Consumer<ReceivedMessage> inbox;

    private Socket socket;
    private LineInput in;
    private OutputStream out;
    private Optional<String> tls = Optional.empty();
    private Optional<String> user = Optional.empty();
    private boolean greeted;
    private Optional<String> sender = Optional.empty();
    private final List<String> recipients = new ArrayList<>();
    private int refusals;
    private boolean ended;

    /** Puts TLS on a connection. */
    interface TlsLayer {
        SSLSocket on(Socket plain) throws IOException;
    }

    SmtpSession(
            MailListenerPlan plan,
            Socket socket,
            TlsLayer tlsLayer,
            Map<String, Secret> users,
            Consumer<ReceivedMessage> inbox)
            throws IOException {
        this.plan = plan;
        this.tlsLayer = tlsLayer;
        this.login = new SmtpLogin(users);
        this.inbox = inbox;
        this.socket = socket;
        openStreams();
    }

    /** Greets and answers until the peer leaves. */
    void run() throws IOException {
        reply("220 " + SmtpListener.HOST_NAME + " ESMTP SIMULATED by Fleetmail, delivers nothing");
        try {
            while (!ended) {
                answer(in.read());
            }
        } catch (LineInput.LineTooLong e) {
            reply("500 5.5.6 Line too long");
        } catch (SocketTimeoutException e) {
            reply("421 4.4.2 Idle too long");
        } catch (EOFException e) {
            ended = true;
        }
    }

    /** Goes on over TLS. What the peer sent in clear behind STARTTLS is thrown away (CVE-2011-0411). */
    void secure() throws IOException {
        socket = tlsLayer.on(socket);
        tls = Optional.of(((SSLSocket) socket).getSession().getProtocol());
        openStreams();
    }

    private void openStreams() throws IOException {
        in = new LineInput(socket);
        out = socket.getOutputStream();
    }

    private void answer(String line) throws IOException {
        int space = line.indexOf(' ');
        String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        switch (verb) {
            case "EHLO" -> ehlo();
            case "HELO" -> helo();
            case "STARTTLS" -> startTls();
            case "AUTH" -> auth(rest);
            case "MAIL" -> mail(rest);
            case "RCPT" -> recipient(rest);
            case "DATA" -> data();
            case "RSET" -> reset();
            case "NOOP" -> reply("250 2.0.0 OK");
            case "VRFY" -> reply("252 2.5.0 Cannot verify");
            case "QUIT" -> quit();
            default -> refuse("500 5.5.1 Command not known");
        }
    }

    private void ehlo() throws IOException {
        startTransaction();
        List<String> lines = new ArrayList<>(List.of(
                SmtpListener.HOST_NAME + " SIMULATED", "SIZE " + MAX_MESSAGE, "8BITMIME", "ENHANCEDSTATUSCODES"));
        if (offersStartTls()) {
            lines.add("STARTTLS");
        }
        if (offersLogin()) {
            lines.add("AUTH PLAIN LOGIN");
        }
        StringBuilder answer = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            answer.append(last ? "250 " : "250-").append(lines.get(i)).append(last ? "" : "\r\n");
        }
        reply(answer.toString());
    }

    private void helo() throws IOException {
        startTransaction();
        reply("250 " + SmtpListener.HOST_NAME + " SIMULATED");
    }

    private void startTransaction() {
        greeted = true;
        forgetTransaction();
    }

    private boolean offersStartTls() {
        return plan.security() == TransportSecurity.STARTTLS && tls.isEmpty() && !plan.hidesStartTls();
    }

    private boolean offersLogin() {
        return tls.isPresent();
    }

    private boolean needsTlsFirst() {
        return plan.security() != TransportSecurity.NONE && tls.isEmpty();
    }

    private void startTls() throws IOException {
        if (!offersStartTls()) {
            refuse("502 5.5.1 STARTTLS is not offered");
            return;
        }
        reply("220 2.0.0 Ready to start TLS");
        secure();
        greeted = false;
        user = Optional.empty();
        forgetTransaction();
    }

    private void auth(String rest) throws IOException {
        if (!offersLogin()) {
            refuse(needsTlsFirst() ? "530 5.7.0 Must issue a STARTTLS command first" : "502 5.5.1 AUTH is not offered");
        } else if (user.isPresent() || sender.isPresent()) {
            refuse("503 5.5.1 AUTH is not possible now");
        } else {
            finishLogin(login.perform(rest, this::ask));
        }
    }

    private void finishLogin(SmtpLogin.Result result) throws IOException {
        switch (result) {
            case SmtpLogin.Accepted(String name) -> {
                user = Optional.of(name);
                reply("235 2.7.0 Authentication successful");
            }
            case SmtpLogin.Refused(String answer) -> refuse(answer);
        }
    }

    private String ask(String challenge) throws IOException {
        reply("334 " + challenge);
        return in.read();
    }

    private void mail(String rest) throws IOException {
        Optional<String> address = path(rest, "FROM:");
        if (needsTlsFirst()) {
            refuse("530 5.7.0 Must issue a STARTTLS command first");
        } else if (plan.security() != TransportSecurity.NONE && user.isEmpty()) {
            refuse("530 5.7.0 Authentication required");
        } else if (!greeted || sender.isPresent()) {
            refuse("503 5.5.1 Bad sequence of commands");
        } else if (address.isEmpty()) {
            refuse("501 5.5.4 Syntax: MAIL FROM:<address>");
        } else {
            sender = address;
            reply("250 2.1.0 OK");
        }
    }

    private void recipient(String rest) throws IOException {
        Optional<String> address = path(rest, "TO:").filter(text -> !text.isEmpty());
        if (sender.isEmpty()) {
            refuse("503 5.5.1 Bad sequence of commands");
        } else if (recipients.size() == MAX_RECIPIENTS) {
            refuse("452 4.5.3 Too many recipients");
        } else if (address.isEmpty()) {
            refuse("501 5.5.4 Syntax: RCPT TO:<address>");
        } else {
            recipients.add(address.get());
            reply("250 2.1.5 OK");
        }
    }

    private static Optional<String> path(String rest, String word) {
        int open = rest.indexOf('<');
        int close = rest.indexOf('>', open + 1);
        boolean wellFormed = rest.regionMatches(true, 0, word, 0, word.length()) && open >= 0 && close > open;
        return wellFormed ? Optional.of(rest.substring(open + 1, close)) : Optional.empty();
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            refuse("503 5.5.1 Bad sequence of commands");
            return;
        }
        reply("354 End data with <CR><LF>.<CR><LF>");
        Optional<String> text = message();
        if (text.isEmpty()) {
            refuse("552 5.3.4 Message too large");
        } else {
            inbox.accept(new ReceivedMessage(
                    Instant.now(), plan.id(), tls, user, sender.orElse(""), recipients, text.get()));
            reply("250 2.0.0 Taken, SIMULATED: it is delivered nowhere");
        }
        forgetTransaction();
    }

    private Optional<String> message() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean fits = true;
        for (String line = in.read(); !".".equals(line); line = in.read()) {
            fits &= text.length() + line.length() + 2 <= MAX_MESSAGE;
            if (fits) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
        }
        return fits ? Optional.of(text.toString()) : Optional.empty();
    }

    private void reset() throws IOException {
        forgetTransaction();
        reply("250 2.0.0 OK");
    }

    private void forgetTransaction() {
        sender = Optional.empty();
        recipients.clear();
    }

    private void quit() throws IOException {
        reply("221 2.0.0 Bye");
        ended = true;
    }

    private void refuse(String answer) throws IOException {
        refusals++;
        ended = refusals >= MAX_REFUSALS;
        reply(ended ? "421 4.7.0 Too many errors" : answer);
    }

    private void reply(String lines) throws IOException {
        out.write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
