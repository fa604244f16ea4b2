package org.fleetmail.device.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.recording.Body;
import org.fleetmail.device.recording.BodyKind;
import org.fleetmail.device.recording.Exchange;
import org.fleetmail.device.recording.Exchange.HeaderLogin;
import org.fleetmail.device.recording.Field;
import org.fleetmail.device.recording.Mask;
import org.fleetmail.device.recording.Recording;
import org.fleetmail.device.setting.SettingType.Choice;

/**
 * Understands a recording: where the login is, where tokens come from, which request saved, and which field is which
 * setting. It proposes and says how sure it is; what a script has computed it does not guess.
 */
public final class Learner {
    private static final Pattern LOG_OUT =
            Pattern.compile("log_?-?(?:out|off)|sign_?-?(?:out|off)|_lgo\\b|ログアウト", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGESTS = Pattern.compile(
            "\\b(?:hex_)?(?:md5|sha1|sha256|sha512|hmac)\\w{0,40}\\(|CryptoJS|crypto\\.subtle|RSAKey|encrypt\\(");

    private static final int MOST_NAMES = 8;

    private final List<Exchange> exchanges;
    private final Recording recording;
    private final List<Sentence> doubts = new ArrayList<>();
    private final List<Sentence> obstacles = new ArrayList<>();

    private Learner(Recording recording) {
        this.recording = recording;
        this.exchanges = recording.exchanges();
    }

    /** What a recording tells. */
    public static Lesson learn(Recording recording) {
        return new Learner(recording).lesson();
    }

    private Lesson lesson() {
        List<Page> pages = exchanges.stream().map(Page::of).toList();
        TokenSearch tokens = new TokenSearch(exchanges, pages);
        List<SaveStep> saves = new SaveSearch(exchanges, pages, tokens).saves();
        LoginStep login = new LoginSearch(exchanges, pages, tokens).login(saves);
        saves.forEach(save -> headers(save.request(), tokens));
        Optional<Exchange> logout = logout(saves);
        logout.ifPresent(exchange -> carried(exchange, tokens));
        judge(login, saves, logout);
        return new Lesson(recording, kind(login, tokens), tokens.tokens(), saves, logout, doubts, obstacles);
    }

    private static void carried(Exchange exchange, TokenSearch tokens) {
        exchange.fields().forEach(field -> tokens.origin(field, exchange.number()));
    }

    /** Tokens in headers and in the address; a header whose value came from nowhere was made by a script. */
    private void headers(Exchange exchange, TokenSearch tokens) {
        exchange.query().forEach(field -> tokens.origin(field, exchange.number()));
        for (Field header : SentHeaders.own(exchange)) {
            boolean known =
                    tokens.origin(SentHeaders.bare(header), exchange.number()).isPresent();
            if (!known && TokenSearch.looksComputed(SentHeaders.bare(header).value())) {
                obstacles.add(say("header-computed", header.name()));
            }
        }
    }

    private Optional<Exchange> logout(List<SaveStep> saves) {
        int after = saves.isEmpty() ? 0 : saves.getLast().request().number();
        return exchanges.stream()
                .filter(exchange -> exchange.number() > after)
                .filter(exchange -> LOG_OUT.matcher(exchange.path()).find()
                        || exchange.fields().stream()
                                .anyMatch(
                                        field -> LOG_OUT.matcher(field.value()).find()))
                .findFirst();
    }

    /** A login whose answer gave out a token that is no cookie is one of its own kind. */
    private static LoginStep kind(LoginStep login, TokenSearch tokens) {
        boolean token = login.request()
                .filter(request -> tokens.givenOutBy(request.number()))
                .isPresent();
        return token ? new LoginStep(WebLogin.Kind.TOKEN, login.page(), login.request(), login.fields()) : login;
    }

    private void judge(LoginStep login, List<SaveStep> saves, Optional<Exchange> logout) {
        if (saves.isEmpty()) {
            obstacles.add(say("no-save"));
        }
        saves.forEach(this::judge);
        judge(login);
        if (exchanges.stream().anyMatch(exchange -> exchange.login() == HeaderLogin.OTHER) && login == LoginStep.NONE) {
            obstacles.add(say("login-other"));
        }
        doubt(logout.isEmpty() && login.request().isPresent(), "no-logout");
        doubt(recording.withoutCookies() && login.request().isPresent(), "no-cookies");
        doubt(recording.cutShort() > 0, "cut-short", recording.cutShort());
        doubt(
                !recording.foreign().isEmpty(),
                "foreign",
                String.join(", ", recording.foreign().keySet()));
    }

    private void judge(LoginStep login) {
        doubt(login.kind() == WebLogin.Kind.NONE, "no-login");
        for (LearnedField field : login.fields()) {
            if (field.role() == Role.COMPUTED) {
                obstacles.add(say("login-computed", field.name(), scripts()));
            }
        }
        boolean user = login.fields().stream().anyMatch(field -> field.role() == Role.USER);
        doubt(login.request().isPresent() && !user, "no-user");
    }

    private void judge(SaveStep save) {
        if (save.request().method().equals("PATCH")) {
            obstacles.add(say("method", save.request().method()));
        }
        String path = save.request().path();
        if (!Mask.shown(path).equals(path)) {
            obstacles.add(say("path-session", Mask.shown(path)));
        }
        if (!save.copiesPage()) {
            judgeFrozen(save);
        }
        doubt(save.page().isEmpty(), "no-page", path);
        for (LearnedField field : save.fields()) {
            if (field.role() == Role.COMPUTED) {
                obstacles.add(say("field-computed", field.name(), scripts()));
            }
            field.setting().ifPresent(setting -> {
                doubt(field.likelihood() == Likelihood.UNSURE, "unsure", field.name(), setting.label());
                boolean choice = setting.type() instanceof Choice;
                doubt(
                        choice
                                && ChoiceWords.of(setting, field.control(), field.sent())
                                                .size()
                                        < 2,
                        "words",
                        field.name(),
                        setting.label());
            });
        }
    }

    /** What is neither learned nor sent back as the page has it would carry one device's values to all others. */
    private void judgeFrozen(SaveStep save) {
        String carried = names(save, Role.CARRIED);
        if (!carried.isEmpty()) {
            obstacles.add(say("frozen", carried));
        }
        String fixed = names(save, Role.FIXED);
        doubt(!fixed.isEmpty(), "fixed", fixed);
    }

    private static String names(SaveStep save, Role role) {
        return save.fields().stream()
                .filter(field -> field.role() == role)
                .map(LearnedField::name)
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
    }

    /** What in the device's scripts computes, for people to see. */
    private String scripts() {
        return exchanges.stream()
                .flatMap(exchange -> exchange.received().stream())
                .filter(body -> body.kind() == BodyKind.SCRIPT || body.kind() == BodyKind.HTML)
                .map(Body::text)
                .flatMap(text -> DIGESTS.matcher(text).results().limit(1))
                .map(found -> found.group().toLowerCase(Locale.ROOT).replace("(", ""))
                .distinct()
                .limit(3)
                .reduce((first, second) -> first + ", " + second)
                .orElse("–");
    }

    private void doubt(boolean so, String key, Object... arguments) {
        if (so) {
            doubts.add(say(key, arguments));
        }
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Learner.class, key, arguments);
    }
}
