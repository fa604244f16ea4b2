package org.fleetmail.device.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Field;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.recording.Recording;

/** Writes down how the web interface is spoken to. No host stands in it: only the device itself is ever asked. */
final class WebPart {
    private final Lesson lesson;
    private final Recording recording;
    private final Placeholders placeholders;
    private final TokenSearch tokens;

    WebPart(Lesson lesson) {
        this.lesson = lesson;
        this.recording = lesson.recording();
        this.tokens = new TokenSearch(
                recording.exchanges(),
                recording.exchanges().stream().map(Page::of).toList());
        this.placeholders = new Placeholders(tokens);
    }

    Map<String, Object> yaml() {
        Map<String, Object> login = login();
        List<Object> logout = lesson.logout().stream().<Object>map(this::plain).toList();
        Map<String, Object> pages = new LinkedHashMap<>();
        Map<String, Object> saves = new LinkedHashMap<>();
        for (SaveStep save : lesson.saves()) {
            save.page().ifPresent(page -> pages.put(save.name(), plain(page)));
            saves.put(save.name(), save(save));
        }
        Map<String, Object> web = new LinkedHashMap<>();
        web.put("base", base());
        putFilled(web, "headers", constantCookies());
        web.put("login", login);
        putFilled(web, "logout", logout);
        putFilled(web, "tokens", tokenPart());
        putFilled(web, "pages", pages);
        web.put("saves", saves);
        return web;
    }

    private Map<String, Object> base() {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("scheme", recording.device().scheme());
        base.put("port", recording.device().port());
        return base;
    }

    /** Cookies that a script of the page sets once and for all, such as {@code cookiesOn=1}: no answer sets them. */
    private Map<String, Object> constantCookies() {
        List<String> given = recording.exchanges().stream()
                .flatMap(exchange -> exchange.setCookies().stream())
                .map(Field::name)
                .toList();
        String cookies = recording.exchanges().stream()
                .flatMap(exchange -> exchange.sentCookies().stream())
                .filter(cookie -> !given.contains(cookie.name()) && !Mask.isCookie(cookie.value()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .distinct()
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Map.of() : Map.of("Cookie", cookies);
    }

    private Map<String, Object> login() {
        LoginStep login = lesson.login();
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("kind", login.kind().name().toLowerCase(java.util.Locale.ROOT));
        List<Object> steps = new ArrayList<>();
        login.request().ifPresent(request -> {
            login.page().ifPresent(page -> steps.add(plain(page)));
            Map<String, Object> step =
                    request(request, login.fields(), Optional.empty(), SuccessSigns.ofLogin(request));
            putFilled(step, "failure", SuccessSigns.rejected(login));
            steps.add(step);
        });
        putFilled(part, "steps", steps);
        part.put("from", SettingPart.SOURCE);
        return part;
    }

    private Map<String, Object> tokenPart() {
        Map<String, Object> part = new LinkedHashMap<>();
        for (LearnedToken token : tokens.tokens()) {
            Map<String, Object> where = new LinkedHashMap<>();
            where.put("place", Places.yaml(token.place()));
            where.put("from", SettingPart.SOURCE);
            part.put(token.name(), where);
        }
        return part;
    }

    private Map<String, Object> save(SaveStep save) {
        Optional<String> copies = save.copiesPage() ? Optional.of(save.name()) : Optional.empty();
        return request(save.request(), save.fields(), copies, SuccessSigns.of(save.request(), save.page()));
    }

    /** A request without anything typed: a page, or the log out. */
    private Map<String, Object> plain(Exchange exchange) {
        List<LearnedField> fields = SaveSearch.bodyFields(exchange).stream()
                .map(field -> new LearnedField(
                        field.name(),
                        "",
                        "",
                        field.value(),
                        tokens.origin(field, exchange.number()).isPresent() ? Role.TOKEN : Role.FIXED,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .toList();
        return request(exchange, fields, Optional.empty(), List.of());
    }

    private Map<String, Object> request(
            Exchange exchange, List<LearnedField> fields, Optional<String> copies, List<Object> success) {
        Map<String, Object> part = new LinkedHashMap<>();
        if (!exchange.method().equals("GET")) {
            part.put("method", exchange.method());
        }
        part.put("path", placeholders.path(exchange));
        putFilled(part, "headers", headers(exchange));
        exchange.sent().ifPresent(body -> part.put("body", body(exchange, body, fields, copies)));
        putFilled(part, "success", success);
        part.put("from", SettingPart.SOURCE);
        return part;
    }

    private Map<String, Object> headers(Exchange exchange) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (Field header : SentHeaders.own(exchange)) {
            String value = placeholders.header(header, exchange.number());
            if (!value.isBlank()) {
                headers.put(header.name(), value);
            }
        }
        exchange.requestHeader("referer")
                .filter(referer -> exchange.sends()
                        && referer.startsWith(recording.device().toString()))
                .map(referer -> referer.substring(recording.device().toString().length())
                        .replaceFirst("[?#].*$", ""))
                .ifPresent(path -> headers.put("referer", "${origin}" + Placeholders.constant(path)));
        return headers;
    }

    private Map<String, Object> body(Exchange exchange, Body body, List<LearnedField> fields, Optional<String> copies) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("kind", kind(exchange, body));
        contentType(exchange, body).ifPresent(type -> part.put("content-type", type));
        copies.ifPresent(page -> part.put("copies", page));
        if (Placeholders.isForm(body)) {
            putFilled(part, "fields", further(exchange, fields, copies.isPresent()));
        } else if (copies.isEmpty()) {
            part.put("text", placeholders.text(body, fields, exchange.number()));
        }
        return part;
    }

    /** Fields beside those of settings: where a page is sent back, only what it does not hold itself. */
    private Map<String, Object> further(Exchange exchange, List<LearnedField> fields, boolean copies) {
        Map<String, Object> further = new LinkedHashMap<>();
        for (LearnedField field : fields) {
            boolean written = field.role() == Role.SETTING;
            boolean carried = copies && field.role() == Role.CARRIED;
            if (!written && !carried) {
                further.put(field.name(), placeholders.value(field, exchange.number()));
            }
        }
        return further;
    }

    private static String kind(Exchange exchange, Body body) {
        boolean soap = exchange.requestHeader("content-type").orElse("").contains("soap+xml");
        return switch (body.kind()) {
            case URL_ENCODED -> "form";
            case MULTIPART -> "multipart";
            case JSON -> "json";
            case XML -> soap ? "soap" : "xml";
            default -> "text";
        };
    }

    /** The media type where it is not the usual one: some devices want XML or JSON as plain text. */
    private static Optional<String> contentType(Exchange exchange, Body body) {
        boolean structured = body.kind() == BodyKind.JSON || body.kind() == BodyKind.XML;
        return exchange.requestHeader("content-type")
                .filter(type -> structured && type.startsWith("text/plain"))
                .map(type -> "text/plain");
    }

    private static void putFilled(Map<String, Object> map, String key, Object value) {
        boolean empty =
                value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> part && part.isEmpty();
        if (!empty) {
            map.put(key, value);
        }
    }
}
