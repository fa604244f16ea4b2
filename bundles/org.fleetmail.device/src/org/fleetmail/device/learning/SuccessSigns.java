package org.fleetmail.device.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Field;
import org.fleetmail.device.recording.Mask;
import org.jsoup.Jsoup;

/** By what an answer says that a request was successful. What is judged by the HTTP status alone has no sign. */
final class SuccessSigns {
    private static final Pattern RESULT =
            Pattern.compile("(?i).*(result|status|success|ack|error_?code|return_?code)\\w*$");
    private static final Pattern GOOD =
            Pattern.compile("(?i)ok|ack|success\\w*|true|0|done|completed|accepted|status_ok|no_?error");
    private static final Pattern SAID =
            Pattern.compile("(?i)(successfully \\w+|(?:settings?|changes?) (?:were |was |have been |has been"
                    + " )?(?:saved|changed|updated|applied)|saved|has been"
                    + " updated|completed|設定しました|更新しました|保存しました|変更しました|完了しました|登録しました)");

    private static final Pattern PASSWORD = Pattern.compile("(?i)<input[^>]{0,300}type=[\"']?password[^>]{0,300}>");
    private static final Pattern NAMED = Pattern.compile("(?i)name=[\"']?[^\"'\\s>]{1,80}[\"']?");

    private SuccessSigns() {}

    /** The signs in the answer of a save that the page before it did not show. */
    static List<Object> of(Exchange save, Optional<Exchange> page) {
        Optional<Body> body = save.received();
        if (body.isEmpty()) {
            return List.of();
        }
        return switch (body.get().kind()) {
            case JSON, XML -> byMember(body.get());
            case HTML, TEXT -> byWords(body.get(), page);
            default -> List.of();
        };
    }

    /** The sign in the answer of a login: where it leads to, or a result in a document. */
    static List<Object> ofLogin(Exchange login) {
        Optional<String> target = login.answerHeader("location").map(SuccessSigns::path);
        if (login.status() / 100 == 3
                && target.filter(path -> path.length() > 1).isPresent()) {
            Map<String, Object> sign = new LinkedHashMap<>();
            sign.put("status", login.status());
            sign.put("place", Map.of("header", "location"));
            sign.put("is", "*" + target.get() + "*");
            return List.of(sign);
        }
        return login.received()
                .filter(body -> body.kind() == BodyKind.JSON || body.kind() == BodyKind.XML)
                .map(SuccessSigns::byMember)
                .orElse(List.of());
    }

    /** The path of an address, without a host; empty where the session is in it. */
    private static String path(String location) {
        String path = location.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#;].*$", "");
        return Mask.shown(path).equals(path) ? path : "";
    }

    private static List<Object> byMember(Body body) {
        return body.fields().stream()
                .filter(field -> RESULT.matcher(field.name()).matches()
                        && GOOD.matcher(field.value()).matches())
                .findFirst()
                .<Object>map(field -> Map.of("place", placeOf(body.kind(), field), "is", field.value()))
                .map(List::of)
                .orElse(List.of());
    }

    private static Map<String, Object> placeOf(BodyKind kind, Field field) {
        return Places.yaml(TokenSearch.place(kind, field.name()));
    }

    private static List<Object> byWords(Body body, Optional<Exchange> page) {
        String text = Jsoup.parse(body.text()).text();
        String before = page.flatMap(Exchange::received)
                .map(Body::text)
                .map(html -> Jsoup.parse(html).text())
                .orElse("");
        Matcher said = SAID.matcher(text);
        while (said.find()) {
            if (!before.contains(said.group()) && body.text().contains(said.group())) {
                return List.of(Map.of("contains", said.group()));
            }
        }
        return List.of();
    }

    /** The login form, when an answer shows it again. */
    static List<Object> rejected(LoginStep login) {
        Optional<String> fragment =
                login.page().flatMap(Exchange::received).map(Body::text).flatMap(SuccessSigns::passwordInput);
        String answer =
                login.request().flatMap(Exchange::received).map(Body::text).orElse("");
        return fragment.filter(text -> !answer.contains(text))
                .<List<Object>>map(text -> List.of(Map.of("contains", text)))
                .orElse(List.of());
    }

    private static Optional<String> passwordInput(String html) {
        Matcher input = PASSWORD.matcher(html);
        if (!input.find()) {
            return Optional.empty();
        }
        Matcher name = NAMED.matcher(input.group());
        return name.find() ? Optional.of(name.group()) : Optional.empty();
    }
}
