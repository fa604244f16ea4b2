package org.fleetmail.mail.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.secret.Secret;

/** Takes an account's secret out of what a server says: a hostile one repeats what it was told. */
final class Masking {
    private static final String MASK = "•••";
    private static final int LONGEST = 500;

    private final List<String> forms;

    Masking(String user, Secret secret) {
        String value = new String(secret.reveal());
        forms = value.isEmpty()
                ? List.of()
                : Stream.of(
                                base64("\0" + user + "\0" + value),
                                base64(user + "\0" + user + "\0" + value),
                                base64("user=" + user + "\1auth=Bearer " + value + "\1\1"),
                                base64(value),
                                value)
                        .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text on one line, without the secret in any form it is sent in, and not longer than {@value #LONGEST}. */
    String in(String said) {
        String masked = said;
        for (String form : forms) {
            masked = masked.replace(form, MASK);
        }
        masked = masked.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }
}
