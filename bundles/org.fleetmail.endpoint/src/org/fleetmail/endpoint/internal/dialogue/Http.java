package org.fleetmail.endpoint.internal.dialogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fleetmail.endpoint.Offer;

/** HTTP/1.1 (RFC 9112), as far as a look at a web interface needs it: one request, and the head of its answer. */
public final class Http {
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9](\\.[0-9])? [1-5][0-9]{2}( .*)?");
    private static final Pattern INTERIM = Pattern.compile("HTTP/\\S+ 1[0-9]{2}.*");
    private static final Pattern IN_TROUBLE = Pattern.compile("HTTP/\\S+ 5[0-9]{2}.*");
    private static final Set<String> TELLING = Set.of("server", "strict-transport-security");
    private static final Pattern COOKIE = Pattern.compile("(?i)(S: Set-Cookie2?:[ \t]*[^=;]*=)[^;]*(.*)");
    private static final Pattern QUERY = Pattern.compile("(?i)(S: (?:Content-)?Location:[^?]*\\?).*");

    private Http() {}

    /**
     * Asks for the first page and reads the head of the answer; what follows it is left unread. HEAD would be enough, but
     * not every server answers it: {@code openssl s_server} stays silent.
     *
     * @param host with the port where it is not 443, an IPv6 address in brackets
     * @return the status line, then the header fields that tell something of the server; {@code NO} for a status of 500
     *     and above
     * @throws Conversation.TooMuchException the head is longer than any honest one
     */
    public static Reply get(Conversation conversation, String host) throws IOException {
        conversation.say(
                "GET / HTTP/1.1", "Host: " + host, "User-Agent: Fleetmail", "Accept: */*", "Connection: close", "");
        String status = conversation.line();
        while (INTERIM.matcher(status).matches()) {
            fields(conversation);
            status = conversation.line();
        }
        if (!STATUS.matcher(status).matches()) {
            return new Reply(Reply.Kind.GARBAGE, List.of(status));
        }
        List<String> lines = fields(conversation);
        lines.addFirst(status);
        return new Reply(IN_TROUBLE.matcher(status).matches() ? Reply.Kind.NO : Reply.Kind.YES, lines);
    }

    /** What the server says of itself: {@code Server} (RFC 9110) and {@code Strict-Transport-Security} (RFC 6797). */
    public static Offer offer(Reply reply) {
        return new Offer(reply.lines().stream().skip(1).toList(), List.of());
    }

    /** A line of the transcript without what lets somebody take over a session. */
    public static String withoutSecrets(String line) {
        return QUERY.matcher(COOKIE.matcher(line).replaceFirst("$1****$2")).replaceFirst("$1****");
    }

    private static List<String> fields(Conversation conversation) throws IOException {
        List<String> telling = new ArrayList<>();
        for (String line = conversation.line(); !line.isEmpty(); line = conversation.line()) {
            String name = line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (TELLING.contains(name)) {
                telling.add(line.strip());
            }
        }
        return telling;
    }
}
