package org.fleetmail.device.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.profile.WebExchange;
import org.fleetmail.device.profile.WebInterface;
import org.fleetmail.device.profile.WebToken;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.http.Connection;
import org.fleetmail.device.web.internal.http.Question;
import org.fleetmail.device.web.internal.page.Bodies;
import org.fleetmail.device.web.internal.page.FieldChange;
import org.fleetmail.device.web.internal.page.Marks;
import org.fleetmail.device.web.internal.page.Places;
import org.fleetmail.device.web.internal.page.Template;
import org.fleetmail.device.web.internal.page.Template.Escape;

/** Carries out the requests of a profile on one connection and keeps the tokens the device gives out. */
final class Exchanges {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final DeviceTarget target;
    private final WebInterface web;
    private final Connection connection;
    private final Map<String, String> tokens = new HashMap<>();

    Exchanges(DeviceTarget target, WebInterface web, Connection connection) {
        this.target = target;
        this.web = web;
        this.connection = connection;
    }

    /** What goes into a save: the changed fields, and the values of settings for texts that name them. */
    record Content(List<FieldChange> changes, Function<String, Optional<String>> settings) {
        static final Content NONE = new Content(List.of(), name -> Optional.empty());
    }

    /** A request that was made but may not have been sent, or its answer. */
    sealed interface Result {
        /** Nothing was sent. */
        record NotSent(Trouble trouble) implements Result {}

        /** It was sent and no usable answer came. */
        record Lost(Trouble trouble) implements Result {}

        /** It was answered. */
        record Answered(Answer answer) implements Result {}

        default Outcome<Answer> outcome() {
            return switch (this) {
                case NotSent(Trouble trouble) -> Outcome.failed(trouble);
                case Lost(Trouble trouble) -> Outcome.failed(trouble);
                case Answered(Answer answer) -> Outcome.done(answer);
            };
        }
    }

    /** Carries out a request with what it needs before: pages that are copied, and fresh tokens. */
    Result send(WebExchange exchange, Content content, Cancellation cancellation) {
        return switch (question(exchange, content, cancellation)) {
            case Outcome.Failed<Question>(Trouble trouble) -> new Result.NotSent(trouble);
            case Outcome.Done<Question>(Question question) ->
                switch (askUntilReady(exchange, question, cancellation)) {
                    case Outcome.Failed<Answer>(Trouble trouble) -> lost(trouble);
                    case Outcome.Done<Answer>(Answer answer) -> new Result.Answered(answer);
                };
        };
    }

    private static Result lost(Trouble trouble) {
        return switch (trouble.code()) {
            case NET_NAME, NET_REFUSED, WEB_CERTIFICATE, WEB_TLS -> new Result.NotSent(trouble);
            default -> new Result.Lost(trouble);
        };
    }

    /** The same question again, with the same tokens, while the device says that its answer is not ready. */
    private Outcome<Answer> askUntilReady(WebExchange exchange, Question question, Cancellation cancellation) {
        Outcome<Answer> answer = ask(exchange, question, cancellation);
        if (exchange.notYet().isEmpty()) {
            return answer;
        }
        long end = System.nanoTime()
                + Duration.ofSeconds(exchange.notYet().get().patience()).toNanos();
        while (answer instanceof Outcome.Done<Answer>(Answer told)
                && marks(told).any(exchange.notYet().get().signs())
                && System.nanoTime() < end
                && cancellation.pause(PAUSE)) {
            answer = ask(exchange, question, cancellation);
        }
        return answer;
    }

    private Outcome<Answer> ask(WebExchange exchange, Question question, Cancellation cancellation) {
        boolean redirectIsSign = Stream.concat(exchange.success().stream(), exchange.failure().stream())
                .anyMatch(mark -> mark.status().filter(code -> code / 100 == 3).isPresent());
        Outcome<Answer> answer =
                redirectIsSign ? connection.once(question, cancellation) : connection.ask(question, cancellation);
        answer.toOptional().ifPresent(this::learn);
        return answer;
    }

    /** Tokens that may come with any reply. */
    private void learn(Answer answer) {
        Places places = new Places(answer, connection.cookies());
        web.tokens().stream()
                .filter(token -> token.page().isEmpty())
                .forEach(token -> places.text(token.place()).ifPresent(text -> tokens.put(token.name(), text)));
    }

    private Outcome<Question> question(WebExchange exchange, Content content, Cancellation cancellation) {
        Map<String, Answer> pages = new HashMap<>();
        for (String page : pagesBefore(exchange)) {
            switch (page(page, cancellation)) {
                case Outcome.Done<Answer>(Answer answer) -> pages.put(page, answer);
                case Outcome.Failed<Answer>(Trouble trouble) -> {
                    return Outcome.failed(trouble);
                }
            }
        }
        pages.forEach(this::refresh);
        return built(exchange, exchange.body().copies().map(pages::get), content)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.failed(
                        Trouble.of(TroubleCode.WEB_ANSWER, target.where(), Words.of("unbuilt", exchange.path()))));
    }

    private List<String> pagesBefore(WebExchange exchange) {
        List<String> pages = new ArrayList<>(exchange.body().copies().stream().toList());
        web.tokens().stream()
                .filter(token -> mentions(exchange, "token." + token.name()))
                .flatMap(token -> token.page().stream())
                .filter(page -> !pages.contains(page))
                .forEach(pages::add);
        return pages;
    }

    private static boolean mentions(WebExchange exchange, String name) {
        return Stream.of(
                        Stream.of(exchange.path(), exchange.body().text()),
                        exchange.headers().values().stream(),
                        exchange.body().fields().values().stream())
                .flatMap(texts -> texts)
                .anyMatch(text -> Template.mentions(text, name));
    }

    private void refresh(String page, Answer answer) {
        Places places = new Places(answer, connection.cookies());
        for (WebToken token : web.tokens()) {
            if (token.page().filter(page::equals).isPresent()) {
                tokens.remove(token.name());
                places.text(token.place()).ifPresent(text -> tokens.put(token.name(), text));
            }
        }
    }

    /** A page by its name; repeated as often as the target says where no answer comes. */
    Outcome<Answer> page(String name, Cancellation cancellation) {
        WebExchange exchange = web.pages().get(name);
        Outcome<Answer> answer = send(exchange, Content.NONE, cancellation).outcome();
        for (int i = 0; i < target.retries() && timedOut(answer) && !cancellation.isCancelled(); i++) {
            answer = send(exchange, Content.NONE, cancellation).outcome();
        }
        return answer.then(found -> succeeded(exchange, found)
                ? Outcome.done(found)
                : Outcome.failed(Trouble.of(TroubleCode.WEB_STATUS, target.where(), told(exchange, found))));
    }

    private static boolean timedOut(Outcome<Answer> answer) {
        return answer instanceof Outcome.Failed<Answer>(Trouble trouble) && trouble.code() == TroubleCode.NET_TIMEOUT;
    }

    boolean succeeded(WebExchange exchange, Answer answer) {
        return new Marks(answer, connection.cookies()).succeeded(exchange);
    }

    Marks marks(Answer answer) {
        return new Marks(answer, connection.cookies());
    }

    Places places(Answer answer) {
        return new Places(answer, connection.cookies());
    }

    /** What a device answered, without its text: that may hold secrets. */
    static String told(WebExchange exchange, Answer answer) {
        return exchange.method() + " " + exchange.path().replaceAll("\\?.*", "") + ": HTTP " + answer.status();
    }

    private Optional<Question> built(WebExchange exchange, Optional<Answer> copied, Content content) {
        Template template = new Template(name -> value(name, content));
        Optional<Bodies.Made> body = new Bodies(template).make(exchange.body(), copied, content.changes());
        Optional<URI> uri = template.fill(exchange.path(), Escape.URL)
                .flatMap(path -> connection.origin().uri(web.base().path() + path));
        Optional<Map<String, String>> headers = headers(exchange, template);
        if (body.isEmpty() || uri.isEmpty() || headers.isEmpty()) {
            return Optional.empty();
        }
        if (!body.get().type().isEmpty()) {
            headers.get().put("Content-Type", body.get().type());
        }
        return Optional.of(new Question(
                exchange.method(), uri.get(), headers.get(), body.get().bytes()));
    }

    private Optional<Map<String, String>> headers(WebExchange exchange, Template template) {
        Map<String, String> wanted = new LinkedHashMap<>(web.headers());
        wanted.putAll(exchange.headers());
        exchange.body().soapAction().ifPresent(action -> wanted.putIfAbsent("SOAPAction", '"' + action + '"'));
        Map<String, String> filled = new LinkedHashMap<>();
        for (Entry<String, String> header : wanted.entrySet()) {
            Optional<String> value = template.fill(header.getValue(), Escape.NONE);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.put(header.getKey(), value.get());
        }
        return Optional.of(filled);
    }

    private Optional<String> value(String name, Content content) {
        if (name.startsWith("token.")) {
            return Optional.ofNullable(tokens.get(name.substring("token.".length())));
        }
        Login login = (Login) target.credentials();
        return switch (name) {
            case "origin" -> Optional.of(connection.origin().text());
            case "user" -> Optional.of(login.user());
            case "password" ->
                Optional.of(new String(login.password().reveal(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            default -> content.settings().apply(name);
        };
    }
}
