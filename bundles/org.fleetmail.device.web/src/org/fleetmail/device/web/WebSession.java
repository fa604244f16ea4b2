package org.fleetmail.device.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.profile.Provenance;
import org.fleetmail.device.profile.WebBody;
import org.fleetmail.device.profile.WebExchange;
import org.fleetmail.device.profile.WebInterface;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.device.profile.WebWake;
import org.fleetmail.device.web.Exchanges.Content;
import org.fleetmail.device.web.Exchanges.Result;
import org.fleetmail.device.web.internal.http.Answer;
import org.fleetmail.device.web.internal.http.Connection;
import org.fleetmail.device.web.internal.page.Marks;

/** An administrator's session with one device: it is woken, logged in, and logged out whatever happened. */
final class WebSession implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DeviceTarget target;
    private final WebInterface web;
    private final Connection connection;
    private final Exchanges exchanges;
    private final Logins logins;
    private boolean begun;

    WebSession(DeviceTarget target, WebInterface web, Connection connection, Logins logins) {
        this.target = target;
        this.web = web;
        this.connection = connection;
        this.logins = logins;
        this.exchanges = new Exchanges(target, web, connection);
    }

    Exchanges exchanges() {
        return exchanges;
    }

    /** Wakes the device and logs in. */
    Outcome<Void> open(Cancellation cancellation) {
        Login login = (Login) target.credentials();
        return wake(cancellation).then(awake -> {
            if (web.login().kind() == WebLogin.Kind.NONE) {
                return Outcome.done(null);
            }
            return knock(login, cancellation)
                    .then(there -> logins.attempt(login, connection.origin(), target.where(), this::logIn));
        });
    }

    private Outcome<Void> wake(Cancellation cancellation) {
        return web.wake().map(wake -> wake(wake, cancellation)).orElse(Outcome.done(null));
    }

    private Outcome<Void> wake(WebWake wake, Cancellation cancellation) {
        WebExchange question = get(wake.page(), wake.provenance());
        long end = System.nanoTime() + Duration.ofSeconds(wake.seconds()).toNanos();
        boolean asked = false;
        while (true) {
            Result result = exchanges.send(question, Content.NONE, cancellation);
            if (result instanceof Result.NotSent(Trouble trouble)) {
                return Outcome.failed(trouble);
            }
            if (result instanceof Result.Answered(Answer answer)
                    && !exchanges.marks(answer).any(wake.asleep())) {
                return Outcome.done(null);
            }
            if (!asked && wake.request().isPresent()) {
                exchanges.send(wake.request().get(), Content.NONE, cancellation);
                asked = true;
            }
            if (System.nanoTime() > end || !paused(cancellation)) {
                return Outcome.failed(Trouble.of(
                        cancellation.isCancelled() ? TroubleCode.CANCELLED : TroubleCode.WEB_ASLEEP,
                        target.where(),
                        ""));
            }
        }
    }

    private static boolean paused(Cancellation cancellation) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
            return !cancelled.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes sure that the device is there and its certificate agreed, before a password that is not proven holds up others
     * that wait for its first login.
     */
    private Outcome<Void> knock(Login login, Cancellation cancellation) {
        if (logins.proven(login) || web.wake().isPresent()) {
            return Outcome.done(null);
        }
        WebExchange question = get("/", web.login().provenance());
        return exchanges.send(question, Content.NONE, cancellation).outcome().then(answer -> Outcome.done(null));
    }

    private static WebExchange get(String path, Provenance from) {
        return new WebExchange("GET", path, java.util.Map.of(), WebBody.NONE, List.of(), List.of(), from);
    }

    /** What was begun is brought to its end: of a session whose answer is not awaited nobody can log out. */
    private Outcome<Void> logIn() {
        Cancellation never = new Cancellation();
        begun = true;
        List<WebExchange> steps = web.login().steps().isEmpty()
                ? List.copyOf(web.pages().values())
                : web.login().steps();
        for (WebExchange step : steps) {
            Outcome<Void> outcome =
                    exchanges.send(step, Content.NONE, never).outcome().then(answer -> judge(step, answer));
            if (outcome instanceof Outcome.Failed<Void>) {
                return outcome;
            }
        }
        return Outcome.done(null);
    }

    /** Status 200 says nothing here: devices reject a login with it. */
    private Outcome<Void> judge(WebExchange step, Answer answer) {
        WebLogin login = web.login();
        Marks marks = exchanges.marks(answer);
        if (marks.any(login.locked())) {
            return failed(TroubleCode.WEB_LOCKED);
        }
        if (marks.any(login.busy())) {
            return failed(TroubleCode.WEB_BUSY);
        }
        if (answer.status() >= 500) {
            return Outcome.failed(Trouble.of(TroubleCode.WEB_STATUS, target.where(), Exchanges.told(step, answer)));
        }
        boolean rejected = answer.status() == 401 || marks.any(login.rejected()) || !marks.succeeded(step);
        return rejected ? failed(TroubleCode.LOGIN_REJECTED) : Outcome.done(null);
    }

    private Outcome<Void> failed(TroubleCode code) {
        return Outcome.failed(web.login()
                .lockOut()
                .map(rule -> Trouble.of(code, target.where(), Words.of("lock-out", rule.failures(), rule.minutes())))
                .orElseGet(() -> Trouble.of(code, target.where(), "")));
    }

    /** Logs out, even when the work was cancelled or failed, and closes the connection. */
    @Override
    public void close() {
        Cancellation never = new Cancellation();
        Optional.of(web.logout())
                .filter(steps -> begun)
                .orElse(List.of())
                .forEach(step -> exchanges.send(step, Content.NONE, never));
        connection.close();
    }
}
