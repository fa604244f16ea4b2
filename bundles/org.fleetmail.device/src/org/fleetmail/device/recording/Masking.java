package org.fleetmail.device.recording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fleetmail.device.recording.HarEntry.Content;
import org.jsoup.Jsoup;

/**
 * Replaces passwords and the values of cookies by masks, wherever they stand in a recording and in whatever spelling:
 * URL-encoded, in JSON, in HTML, in base64.
 */
final class Masking {
    /** Names of fields that hold a secret, as makers of printers write them. */
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)pass(?!ive|port|age)|pwd|psw|passwd|kennwort|secret|pin_?code");
    /** Stars and dots are what a device shows in place of a secret. */
    private static final Pattern DEVICE_MASK = Pattern.compile("(\\P{Alnum})\\1*");
    /** MD5 to SHA-512 in hexadecimal, SHA-1 to SHA-512 in base64. */
    private static final Pattern DIGEST = Pattern.compile(
            "\\p{XDigit}{32}|\\p{XDigit}{40}|\\p{XDigit}{64}|\\p{XDigit}{128}|[A-Za-z0-9+/]{27}=|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==");

    /** Shorter ones hold no session, but a choice such as {@code on}. */
    private static final int LEAST_COOKIE = 8;
    /** So many different passwords and session cookies are looked for in texts. */
    private static final int MOST_SECRETS = 100;

    /** Nobody types so many passwords in one session. */
    static final class TooManySecrets extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final List<HarEntry> entries;
    private final Map<String, String> masks = new LinkedHashMap<>();
    private final Map<String, String> cookieMasks = new HashMap<>();

    Masking(List<HarEntry> entries) {
        this.entries = entries;
        Set<String> passwords = passwords();
        if (passwords.size() > MOST_SECRETS) {
            throw new TooManySecrets();
        }
        passwords.forEach(password -> {
            int number = masks.size() + 1;
            spell(password, DIGEST.matcher(password).matches() ? Mask.digest(number) : Mask.secret(number));
        });
        cookies().stream()
                .filter(cookie -> cookie.length() >= LEAST_COOKIE)
                .forEach(cookie -> cookieMasks.put(cookie, Mask.cookie(cookieMasks.size() + 1)));
        cookieMasks.entrySet().stream()
                .limit(MOST_SECRETS)
                .forEach(cookie -> spell(cookie.getKey(), cookie.getValue()));
    }

    List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        entries.forEach(entry -> exchanges.add(exchange(exchanges.size() + 1, entry)));
        return exchanges;
    }

    private Exchange exchange(int number, HarEntry entry) {
        return new Exchange(
                number,
                entry.method(),
                mask(entry.path()),
                fields(entry.query()),
                fields(entry.requestHeaders()),
                cookies(entry.sentCookies()),
                entry.login(),
                entry.sent().map(this::body),
                entry.status(),
                fields(entry.answerHeaders()),
                cookies(entry.setCookies()),
                entry.received().map(this::body));
    }

    private Body body(Content content) {
        String text = mask(content.text());
        List<Field> fields = Fields.of(content.kind(), text).stream()
                .map(field -> new Field(field.name(), replaced(field.value())))
                .toList();
        return new Body(content.kind(), text, fields);
    }

    private List<Field> fields(List<Field> plain) {
        return plain.stream()
                .map(field -> new Field(Mask.clean(field.name()), mask(field.value())))
                .toList();
    }

    private List<Field> cookies(List<Field> plain) {
        return plain.stream()
                .map(field -> new Field(
                        Mask.clean(field.name()), cookieMasks.getOrDefault(field.value(), Mask.clean(field.value()))))
                .toList();
    }

    private String mask(String text) {
        return replaced(Mask.clean(text));
    }

    private String replaced(String text) {
        String masked = text;
        for (Map.Entry<String, String> spelling : masks.entrySet()) {
            masked = Words.replaced(masked, spelling.getKey(), spelling.getValue());
        }
        return masked;
    }

    private void spell(String plain, String mask) {
        if (masks.containsKey(plain)) {
            return;
        }
        String url = URLEncoder.encode(plain, StandardCharsets.UTF_8);
        for (String spelling : List.of(
                plain,
                url,
                url.replace("+", "%20"),
                url.replace("%2A", "*"),
                plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"),
                plain.replace("\\", "\\\\").replace("\"", "\\\""),
                plain.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))) {
            masks.putIfAbsent(spelling, mask);
        }
        String base64 = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        masks.putIfAbsent(base64, Mask.inBase64(mask));
        masks.putIfAbsent(URLEncoder.encode(base64, StandardCharsets.UTF_8), Mask.inBase64(mask));
    }

    private Set<String> passwords() {
        Set<String> names = passwordInputs();
        Set<String> values = new LinkedHashSet<>();
        for (HarEntry entry : entries) {
            entry.query().forEach(field -> collect(field, names, values));
            entry.sent()
                    .map(content -> Fields.of(content.kind(), content.text()))
                    .orElse(List.of())
                    .forEach(field -> collect(field, names, values));
        }
        return values;
    }

    private static void collect(Field field, Set<String> names, Set<String> values) {
        String last = field.name().substring(field.name().lastIndexOf('/') + 1);
        boolean secret =
                names.contains(field.name()) || SECRET_NAME.matcher(last).find();
        boolean value = field.value().length() > 1
                && !field.value().matches("(?i)true|false|on|off|yes|no|\\d")
                && !DEVICE_MASK.matcher(field.value()).matches();
        if (secret && value) {
            values.add(field.value());
        }
    }

    /** Names of the inputs that browsers show as dots. */
    private Set<String> passwordInputs() {
        Set<String> names = new HashSet<>();
        for (HarEntry entry : entries) {
            entry.received()
                    .filter(content ->
                            content.kind() == BodyKind.HTML && content.text().contains("assword"))
                    .ifPresent(page -> Jsoup.parse(page.text())
                            .select("input[type=password][name]")
                            .forEach(input -> names.add(input.attr("name"))));
        }
        return names;
    }

    private Set<String> cookies() {
        Set<String> values = new LinkedHashSet<>();
        for (HarEntry entry : entries) {
            for (List<Field> cookies : List.of(entry.sentCookies(), entry.setCookies())) {
                cookies.stream().map(Field::value).forEach(values::add);
            }
        }
        return values;
    }
}
