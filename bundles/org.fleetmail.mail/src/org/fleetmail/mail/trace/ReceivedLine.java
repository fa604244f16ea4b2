package org.fleetmail.mail.trace;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Received line taken apart.
 *
 * @param text unfolded, single blanks
 * @param words the words after each of from, by, via, with, id and for
 * @param comments all comments, in order
 * @param fromComments comments of the from part
 * @param date after the last semicolon outside comments
 */
record ReceivedLine(
        String text,
        Map<String, List<String>> words,
        List<String> comments,
        List<String> fromComments,
        Optional<OffsetDateTime> date) {
    private static final Set<String> KEYWORDS = Set.of("from", "by", "via", "with", "id", "for");
    private static final Pattern BRACKETED = Pattern.compile("\\[(?:IPv6:)?([0-9A-Fa-f:.]{2,45})]");
    private static final Pattern BARE =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{2,40})");
    private static final Pattern SASL_BITS = Pattern.compile("authenticated bits=(\\d{1,5})");

    /** A keyword begins a part only when the part before it has something: “from by (…)” is a sender who calls itself by. */
    static ReceivedLine of(String text) {
        String clauses = ReceivedDate.before(text);
        Map<String, List<String>> words = new LinkedHashMap<>();
        List<String> comments = new ArrayList<>();
        List<String> fromComments = new ArrayList<>();
        String keyword = "";
        boolean filled = true;
        for (Token token : Token.of(clauses)) {
            String lower = token.text().toLowerCase(Locale.ROOT);
            if (token.comment()) {
                filled = true;
                comments.add(token.text());
                if (keyword.equals("from")) {
                    fromComments.add(token.text());
                }
            } else if (KEYWORDS.contains(lower) && !words.containsKey(lower) && filled) {
                keyword = lower;
                filled = false;
                words.put(keyword, new ArrayList<>());
            } else {
                filled = true;
                words.computeIfAbsent(keyword, key -> new ArrayList<>()).add(token.text());
            }
        }
        return new ReceivedLine(text, words, comments, fromComments, ReceivedDate.in(text));
    }

    /** The words of a part in one string: the first for from, by, id and for, all for with and via. */
    String value(String keyword) {
        List<String> all = words.getOrDefault(keyword, List.of());
        if (keyword.equals("with") || keyword.equals("via")) {
            return String.join(" ", all);
        }
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The sender's address as the receiver saw it: in brackets, or alone in a comment. */
    Optional<String> address() {
        Stream<String> places = Stream.concat(fromComments.stream(), Stream.of(value("from")));
        return places.flatMap(place -> Stream.of(BRACKETED.matcher(place))
                        .filter(Matcher::find)
                        .map(match -> match.group(1)))
                .findFirst()
                .or(() -> fromComments.stream()
                        .filter(comment -> BARE.matcher(comment).matches())
                        .findFirst());
    }

    /** Whether the sender logged in, by the protocol's name (RFC 3848) or by a comment. */
    boolean authenticated() {
        return value("with").matches("(?i)(?:UTF8)?(?:E?SMTP|LMTP)S?A\\b.*|ASMTP\\b.*")
                || comments.stream().anyMatch(comment -> comment.matches("(?i)(?:authenticated\\b|auth[:=]).*"));
    }

    OptionalInt saslBits() {
        return comments.stream()
                .map(SASL_BITS::matcher)
                .filter(Matcher::find)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .findFirst();
    }
}
