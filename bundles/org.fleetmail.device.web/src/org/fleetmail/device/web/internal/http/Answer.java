package org.fleetmail.device.web.internal.http;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a device answered. It is hostile input, and may hold secrets: it never shows itself.
 *
 * @param uri what was asked, after redirects
 * @param status HTTP status
 * @param headers by name in lower case
 * @param body as it was before any content encoding
 */
public record Answer(URI uri, int status, Map<String, List<String>> headers, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    private static final int HEAD = 1024;

    /** The first header of a name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The body as text, in the character set it names in the header or at its beginning; otherwise UTF-8. */
    public String text() {
        return new String(body, charset());
    }

    /** Japanese devices still answer in Shift_JIS and EUC-JP. */
    public Charset charset() {
        int length = Math.min(HEAD, body.length);
        return header("content-type")
                .flatMap(Answer::named)
                .or(() -> named(new String(body, 0, length, StandardCharsets.ISO_8859_1)))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(String text) {
        Matcher name = CHARSET.matcher(text);
        try {
            return name.find() ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isRedirect() {
        return status >= 301
                && status <= 308
                && status != 304
                && header("location").isPresent();
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
