package org.fleetmail.mail.guide;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a pasted message or log what logs somebody in. It knows the commands of SMTP (RFC 4954), POP3 (RFC 1939, RFC
 * 5034) and IMAP (RFC 9051), behind whatever a log writes before them, values that are called a password or a token, and
 * addresses with a password in them. A password in a sentence of one's own cannot be known. One object masks one message.
 */
final class PastedMessage {
    private static final String MASK = "•••";
    private static final int SHORTEST = 4;

    /** The last word of a line where a login goes on: what client and server say to each other in base64. */
    private static final Pattern LAST_WORD = Pattern.compile("(?<=^|[\\s:>])([A-Za-z0-9+/_-]{4,}={0,2})\\s*$");

    private static final Pattern LOGIN_BEGINS =
            Pattern.compile("(?i)\\bAUTH(?:ENTICATE)?\\s+[A-Z0-9][A-Z0-9_-]+(?:\\s+(\\S+))?\\s*$");
    private static final Pattern CHALLENGE = Pattern.compile("(?:^|\\s)334(?:\\s|$)");
    private static final Pattern REPLY =
            Pattern.compile("(?:^|\\s)(?:[245]\\d\\d[ -]|\\+OK\\b|-ERR\\b|\\S+ (?:OK|NO|BAD)\\b)");
    private static final Pattern LITERAL = Pattern.compile("(?i)\\bLOGIN\\b.*\\{\\d+\\+?}\\s*$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");

    /** What is masked wherever it stands; the secret is the last group. */
    private static final List<Pattern> COMMANDS = List.of(
            Pattern.compile("\\bPASS\\s+(\\S.*)$"),
            Pattern.compile("(?i)^\\W*pass\\s+(\\S.*)$"),
            Pattern.compile("(?<!AUTH )\\bLOGIN\\s+(?:\"(?:[^\"\\\\]|\\\\.)*+\"|\\S+)\\s+(\\S.*)$"),
            Pattern.compile("(?i)^\\W*\\S+\\s+login\\s+(?:\"(?:[^\"\\\\]|\\\\.)*+\"|\\S+)\\s+(\\S+)$"),
            Pattern.compile("(?i)\\bAPOP\\s+\\S+\\s+(\\S+)"),
            Pattern.compile("(?i)\\b(?:Bearer|Basic)\\s+(\\S{4,})"),
            Pattern.compile("://[^\\s/:@]*:([^\\s/]+)@"),
            Pattern.compile("(?i)(?:pass(?:word|wd|phrase)?|pwd|secret|token|パスワード|暗証番号)[\"']?\\s*[=:：]\\s*(\\S.*)$"));

    private final Set<String> secrets = new HashSet<>();
    private boolean loggingIn;
    private boolean literal;

    private PastedMessage() {}

    /** The message without them. */
    static String masked(String message) {
        return new PastedMessage().mask(message);
    }

    private String mask(String message) {
        List<String> lines = new ArrayList<>();
        message.lines().map(this::line).forEach(lines::add);
        String all = String.join("\n", lines);
        for (String secret : longestFirst()) {
            all = all.replace(secret, MASK);
        }
        return all;
    }

    /** A short secret may be the beginning of a long one, whose rest would stay. */
    private List<String> longestFirst() {
        return secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private String line(String line) {
        literal &= !REPLY.matcher(line).find();
        if (literal) {
            return literal(line);
        }
        literal = LITERAL.matcher(line).find();
        String masked = dialogue(line);
        for (Pattern command : COMMANDS) {
            masked = without(command, masked);
        }
        return readable(masked);
    }

    /** A line that IMAP sends after its length, until the command is replied to. */
    private String literal(String line) {
        if (line.startsWith("+ ")) {
            return line;
        }
        remember(line.strip());
        return MASK;
    }

    private void remember(String secret) {
        if (secret.length() >= SHORTEST) {
            secrets.add(secret);
        }
    }

    /** A line of a login, which begins with AUTH or a challenge and ends with any other reply. */
    private String dialogue(String line) {
        if (REPLY.matcher(line).find()) {
            loggingIn = false;
            return line;
        }
        Matcher begin = LOGIN_BEGINS.matcher(line);
        if (begin.find()) {
            loggingIn = true;
            return begin.group(1) == null ? line : without(LOGIN_BEGINS, line);
        }
        loggingIn |= CHALLENGE.matcher(line).find();
        return loggingIn ? without(LAST_WORD, line) : line;
    }

    /** The line without anything the pattern's group finds, which is a secret anywhere else, too. */
    private String without(Pattern pattern, String line) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (Matcher found = pattern.matcher(line); found.find(); ) {
            if (!found.group(1).startsWith(MASK)) {
                remember(found.group(1).strip());
                masked.append(line, from, found.start(1)).append(MASK);
                from = found.end(1);
            }
        }
        return masked.append(line, from, line.length()).toString();
    }

    /** Without words that, decoded, name a user and a password or a token (RFC 4616, RFC 7628). */
    private static String readable(String line) {
        return WORD.matcher(line).replaceAll(word -> namesASecret(word.group()) ? MASK : "$0");
    }

    private static boolean namesASecret(String word) {
        try {
            String text = new String(Base64.getDecoder().decode(word), StandardCharsets.ISO_8859_1);
            return text.indexOf('\0') >= 0 && text.indexOf('\0') < text.lastIndexOf('\0')
                    || text.contains("auth=Bearer");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
