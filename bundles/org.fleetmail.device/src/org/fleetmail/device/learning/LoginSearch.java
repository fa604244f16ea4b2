package org.fleetmail.device.learning;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Exchange.HeaderLogin;
import org.fleetmail.device.recording.Field;
import org.fleetmail.device.recording.Mask;

/** Finds how the administrator logged in. */
final class LoginSearch {
    private static final Pattern USER =
            Pattern.compile("(?i)user|login|account|\\bname\\b|\\bid\\b|userid|uid|admin_?id|ユーザ");
    private static final Pattern BASE64 =
            Pattern.compile("(?=.{4,})(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private static final int LONGEST = 300;

    private final List<Exchange> exchanges;
    private final List<Page> pages;
    private final TokenSearch tokens;

    LoginSearch(List<Exchange> exchanges, List<Page> pages, TokenSearch tokens) {
        this.exchanges = exchanges;
        this.pages = pages;
        this.tokens = tokens;
    }

    /** The login before the first of some saves. */
    LoginStep login(List<SaveStep> saves) {
        int end =
                saves.isEmpty() ? Integer.MAX_VALUE : saves.getFirst().request().number();
        return exchanges.stream()
                .filter(exchange -> exchange.sends() && exchange.number() < end)
                .filter(exchange -> SaveSearch.bodyFields(exchange).stream().anyMatch(LoginSearch::isPassword))
                .reduce((first, second) -> second)
                .map(this::byForm)
                .orElseGet(this::byHeader);
    }

    private static boolean isPassword(Field field) {
        return Mask.isSecret(field.value());
    }

    private LoginStep byForm(Exchange request) {
        Optional<Page> page = before(request);
        List<LearnedField> fields = SaveSearch.bodyFields(request).stream()
                .map(field -> field(field, page, request.number()))
                .toList();
        return new LoginStep(WebLogin.Kind.FORM, page.map(Page::exchange), Optional.of(request), fields);
    }

    /** What came before the login: the page that asks for the password, otherwise the answer that gave a cookie. */
    private Optional<Page> before(Exchange request) {
        List<Page> earlier = pages.subList(0, request.number() - 1);
        return earlier.stream()
                .filter(Page::asksForPassword)
                .reduce((first, second) -> second)
                .or(() -> earlier.stream()
                        .filter(page -> !page.exchange().setCookies().isEmpty())
                        .reduce((first, second) -> second));
    }

    private LearnedField field(Field field, Optional<Page> page, int exchange) {
        Optional<Control> control = page.flatMap(each -> each.control(field.name()));
        return new LearnedField(
                field.name(),
                control.map(Control::label).orElse(""),
                control.map(Control::value).orElse(""),
                field.value(),
                role(field, control, exchange),
                Optional.empty(),
                List.of(),
                control);
    }

    private Role role(Field field, Optional<Control> control, int exchange) {
        if (isPassword(field)) {
            return Mask.isDigest(field.value()) ? Role.COMPUTED : Role.PASSWORD;
        }
        if (tokens.origin(field, exchange).isPresent()) {
            return Role.TOKEN;
        }
        boolean typed = control.filter(
                        each -> each.type().equals("text") || each.type().equals("email"))
                .isPresent();
        boolean named = USER.matcher(field.name()).find() && !field.value().isEmpty();
        if (typed || named && control.isEmpty() || named && !control.get().isHidden()) {
            return Role.USER;
        }
        if (named && decoded(field.value()).isPresent()) {
            return Role.USER;
        }
        boolean constant =
                control.filter(each -> each.value().equals(field.value())).isPresent();
        return !constant && TokenSearch.looksComputed(field.value()) ? Role.COMPUTED : Role.FIXED;
    }

    /** The text in base64 (RFC 4648) where it is printable. */
    static Optional<String> decoded(String value) {
        if (value.length() > LONGEST
                || value.length() % 4 != 0
                || !BASE64.matcher(value).matches()) {
            return Optional.empty();
        }
        String text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f) && text.length() > 2
                ? Optional.of(text)
                : Optional.empty();
    }

    private LoginStep byHeader() {
        return exchanges.stream()
                .map(LoginSearch::header)
                .filter(kind -> kind != WebLogin.Kind.NONE)
                .findFirst()
                .map(kind -> new LoginStep(kind, Optional.empty(), Optional.empty(), List.of()))
                .orElse(LoginStep.NONE);
    }

    /** Browsers may leave the header out of a recording; the question of the device (RFC 9110, 401) stays in it. */
    private static WebLogin.Kind header(Exchange exchange) {
        String asked = exchange.status() == 401
                ? exchange.answerHeader("www-authenticate").orElse("")
                : "";
        if (exchange.login() == HeaderLogin.DIGEST || asked.regionMatches(true, 0, "digest", 0, 6)) {
            return WebLogin.Kind.DIGEST;
        }
        return exchange.login() == HeaderLogin.BASIC || asked.regionMatches(true, 0, "basic", 0, 5)
                ? WebLogin.Kind.BASIC
                : WebLogin.Kind.NONE;
    }
}
