package org.fleetmail.device.web.internal.http;

import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cookies of one session with one device (RFC 6265). As there is one origin only, domains and paths do not count. */
public final class Cookies {
    private static final int MOST = 100;
    private static final int LONGEST = 8_192;
    /** What can stand in a header again (RFC 6265 section 4.1.1, and blanks, which devices use). */
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7E&&[^;]]*");

    private final Map<String, String> values = new ConcurrentSkipListMap<>();

    /** What an answer sets and deletes. */
    void take(Answer answer) {
        answer.headers().getOrDefault("set-cookie", List.of()).forEach(this::take);
    }

    private void take(String line) {
        if (line.length() > LONGEST) {
            return;
        }
        try {
            HttpCookie.parse("Set-Cookie: " + line).forEach(this::take);
        } catch (IllegalArgumentException e) {
            values.remove(line);
        }
    }

    private void take(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            values.remove(cookie.getName());
        } else if (values.size() < MOST && SENDABLE.matcher(cookie.getValue()).matches()) {
            values.put(cookie.getName(), cookie.getValue());
        }
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The header Cookie, together with what the profile wants in it; empty where there is nothing to send. */
    String header(String wanted) {
        String own = values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return wanted.isEmpty() || own.isEmpty() ? wanted + own : wanted + "; " + own;
    }
}
