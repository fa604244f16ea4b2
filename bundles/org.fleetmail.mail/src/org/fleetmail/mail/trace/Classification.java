package org.fleetmail.mail.trace;

import java.util.Optional;
import java.util.regex.Pattern;

/** How sure a line makes us that its hop was encrypted. */
final class Classification {
    /** RFC 3848 and RFC 6531 with S, and what others write in its place. */
    private static final Pattern TLS =
            Pattern.compile("(?i)(?:UTF8)?(?:E?SMTP|LMTP)SA?\\b.*|.*\\bESMTP-TLS\\b.*|.*\\bSTARTTLS\\b.*");

    private static final Pattern WITHIN =
            Pattern.compile("(?i)(?:UTF8)?LMTPA?\\b.*|local\\b.*|local-.*|https?\\b.*|mapi\\b.*|.*\\bmapi id\\b.*");
    private static final Pattern WITHOUT =
            Pattern.compile("(?i)(?:UTF8)?E?SMTPA?\\b.*|ASMTP\\b.*|Microsoft SMTP Server.*");
    /** A version without a suite: Postini, and Exchange of old. */
    private static final Pattern VERSION_ALONE = Pattern.compile("(?i)using (?:TLS|SSL)v\\d\\S*|TLS|TLS1\\.[0-3]");

    private Classification() {}

    static HopSecurity of(ReceivedLine line, Optional<Encryption> encryption) {
        if (encryption.isPresent()) {
            return HopSecurity.PROVEN;
        }
        String with = line.value("with");
        if (TLS.matcher(with).matches()
                || line.comments().stream()
                        .anyMatch(it -> VERSION_ALONE.matcher(it).matches())) {
            return HopSecurity.CLAIMED;
        }
        if (WITHIN.matcher(with).matches() || Addresses.staysInside(line)) {
            return HopSecurity.INTERNAL;
        }
        boolean would = Software.of(line).filter(Software::tellsTls).isPresent();
        return would && WITHOUT.matcher(with).matches() ? HopSecurity.CLEAR : HopSecurity.UNKNOWN;
    }
}
