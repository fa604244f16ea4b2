package org.fleetmail.device.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.device.profile.WebPlace;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Field;
import org.fleetmail.device.recording.Mask;

/** Finds the answer a value came from, and keeps what it found as tokens. */
final class TokenSearch {
    private static final Pattern NAME =
            Pattern.compile("(?i)token|csrf|xsrf|nonce|ticket|session|\\bsid\\b|_sid$|hidden$|auth_?key|one_?time");
    private static final Pattern RANDOM = Pattern.compile("(?=(?:.*\\d){2})(?=.*\\p{L})[\\w+/=.:~-]{8,}|\\d{10,}");
    private static final Pattern MIXED =
            Pattern.compile("(?=.*[a-f])(?=.*\\d)\\p{XDigit}{16,}|(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)[\\w+/=-]{16,}");
    private static final int LEAST = 4;
    private static final int LONGEST = 300;
    private static final int BEFORE = 40;

    private final List<Exchange> exchanges;
    private final List<Page> pages;
    private final Map<WebPlace, LearnedToken> found = new LinkedHashMap<>();

    TokenSearch(List<Exchange> exchanges, List<Page> pages) {
        this.exchanges = exchanges;
        this.pages = pages;
    }

    /** The token a field carries; empty where its value looks like none or came from nowhere. */
    Optional<LearnedToken> origin(Field field, int exchange) {
        if (!looksLikeToken(field)) {
            return Optional.empty();
        }
        for (int i = exchange - 2; i >= 0; i--) {
            Optional<WebPlace> place = place(field.value(), i);
            if (place.isPresent()) {
                return Optional.of(token(field.name(), exchanges.get(i).number(), place.get()));
            }
        }
        return sentCookie(field, exchange);
    }

    private Optional<LearnedToken> sentCookie(Field field, int exchange) {
        return exchanges.get(exchange - 1).sentCookies().stream()
                .filter(cookie -> !cookie.value().isEmpty() && cookie.value().equals(field.value()))
                .map(cookie -> token(field.name(), exchange, new WebPlace.Cookie(cookie.name())))
                .findFirst();
    }

    static boolean looksLikeToken(Field field) {
        String value = field.value();
        if (value.length() > LONGEST) {
            return false;
        }
        return Mask.isCookie(value)
                || value.length() >= LEAST && NAME.matcher(field.name()).find()
                || RANDOM.matcher(value).matches();
    }

    /** Whether a value is one that no person types and no page holds in clear. */
    static boolean looksComputed(String value) {
        return value.length() <= LONGEST && MIXED.matcher(value).matches();
    }

    List<LearnedToken> tokens() {
        return List.copyOf(found.values());
    }

    /** Whether an answer gives out one of the tokens, other than by a cookie or a header. */
    boolean givenOutBy(int exchange) {
        Page page = pages.get(exchange - 1);
        return page.controls().values().stream()
                .filter(control -> !control.value().isEmpty())
                .anyMatch(control -> found.containsKey(place(page.kind(), control.name())));
    }

    private LearnedToken token(String field, int exchange, WebPlace place) {
        return found.computeIfAbsent(place, key -> new LearnedToken(freeName(field), exchange, key));
    }

    private String freeName(String field) {
        String last = field.substring(field.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String plain = last.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String name = plain.isEmpty() ? "token" : plain.substring(0, Math.min(plain.length(), 24));
        List<String> taken = found.values().stream().map(LearnedToken::name).toList();
        for (int i = 2; taken.contains(name); i++) {
            name = plain.substring(0, Math.min(plain.length(), 24)) + i;
        }
        return name;
    }

    private Optional<WebPlace> place(String value, int index) {
        return control(value, pages.get(index))
                .or(() -> header(value, exchanges.get(index)))
                .or(() -> between(value, exchanges.get(index)));
    }

    private static Optional<WebPlace> control(String value, Page page) {
        return page.controls().values().stream()
                .filter(control ->
                        control.value().equals(value) && !control.type().equals("password"))
                .map(control -> place(page.kind(), control.name()))
                .findFirst();
    }

    static WebPlace place(BodyKind kind, String name) {
        return switch (kind) {
            case JSON -> new WebPlace.Json(name);
            case XML -> new WebPlace.Xml(name);
            default -> new WebPlace.Input(name);
        };
    }

    private static Optional<WebPlace> header(String value, Exchange exchange) {
        List<WebPlace> places = new ArrayList<>();
        exchange.setCookies().stream()
                .filter(cookie -> cookie.value().equals(value))
                .forEach(cookie -> places.add(new WebPlace.Cookie(cookie.name())));
        exchange.answerHeaders().stream()
                .filter(header -> header.value().equals(value))
                .forEach(header -> places.add(new WebPlace.Header(header.name())));
        return places.stream().findFirst();
    }

    /** In a script: {@code name = 'value'}. */
    private static Optional<WebPlace> between(String value, Exchange exchange) {
        String text = exchange.received().map(Body::text).orElse("");
        int at = text.indexOf(value);
        int end = at + value.length();
        boolean quoted = at > 0 && end < text.length() && "'\"".indexOf(text.charAt(at - 1)) >= 0;
        if (!quoted || text.charAt(end) != text.charAt(at - 1)) {
            return Optional.empty();
        }
        String before = text.substring(Math.max(0, at - BEFORE), at);
        String line = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1)
                .stripLeading();
        boolean named = line.length() > 2
                && text.indexOf(line) == at - line.length()
                && Mask.shown(line).equals(line);
        return named ? Optional.of(new WebPlace.Between(line, String.valueOf(text.charAt(end)))) : Optional.empty();
    }
}
