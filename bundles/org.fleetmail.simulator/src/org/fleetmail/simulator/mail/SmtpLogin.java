package org.fleetmail.simulator.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;

/** AUTH PLAIN (RFC 4616) and AUTH LOGIN (draft-murchison-sasl-login), checked against the office's accounts. */
final class SmtpLogin {
    private static final Refused BAD_CREDENTIALS = new Refused("535 5.7.8 Authentication credentials invalid");
    private static final Refused BAD_SYNTAX = new Refused("501 5.5.2 Cannot decode");

    private final Map<String, Secret> users;

    SmtpLogin(Map<String, Secret> users) {
        this.users = users;
    }

    /** What became of a login. */
    sealed interface Result {}

    record Accepted(String user) implements Result {}

    record Refused(String answer) implements Result {}

    /** Sends a challenge in base 64 and returns the answer. */
    interface Question {
        String ask(String challenge) throws IOException;
    }

    /** Performs the exchange that follows {@code AUTH}. */
    Result perform(String argument, Question question) throws IOException {
        String[] words = argument.split(" ", 2);
        String initial = words.length == 2 ? words[1].strip() : "";
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "PLAIN" -> plain(initial.isEmpty() ? question.ask("") : initial);
            case "LOGIN" -> login(initial.isEmpty() ? question.ask(encoded("Username:")) : initial, question);
            default -> new Refused("504 5.5.4 Mechanism not known");
        };
    }

    private Result plain(String answer) {
        Optional<String> text = decoded(answer);
        if (text.isEmpty()) {
            return BAD_SYNTAX;
        }
        String[] parts = text.get().split("\0", -1);
        return parts.length == 3 ? check(parts[1], parts[2]) : BAD_SYNTAX;
    }

    private Result login(String first, Question question) throws IOException {
        Optional<String> name = decoded(first);
        if (name.isEmpty()) {
            return BAD_SYNTAX;
        }
        Optional<String> password = decoded(question.ask(encoded("Password:")));
        return password.isPresent() ? check(name.get(), password.get()) : BAD_SYNTAX;
    }

    private Result check(String name, String password) {
        return Secret.of(password).equals(users.get(name)) ? new Accepted(name) : BAD_CREDENTIALS;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
