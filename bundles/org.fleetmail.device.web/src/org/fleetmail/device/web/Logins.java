package org.fleetmail.device.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.web.internal.http.Origin;

/**
 * Remembers which passwords were rejected, for as long as the program runs. A password that no device has accepted yet is
 * tried on one device at a time, and on no further one after the first rejection: a slip of the pen then costs one failed
 * login, not one on every device or three on a directory account that all of them share.
 */
final class Logins {
    private final Map<Login, History> histories = new ConcurrentHashMap<>();

    private static final class History {
        private final ReentrantLock first = new ReentrantLock();
        private final Map<Origin, String> rejectedBy = new ConcurrentHashMap<>();
        private volatile boolean proven;
    }

    /** Whether some device has accepted the password. */
    boolean proven(Login login) {
        return history(login).proven;
    }

    private History history(Login login) {
        return histories.computeIfAbsent(login, key -> new History());
    }

    /** Logs in, unless the password is known to be wrong; then {@code LOGIN-REJECTED} without sending anything. */
    Outcome<Void> attempt(Login login, Origin device, String where, Supplier<Outcome<Void>> attempt) {
        History history = history(login);
        if (history.proven) {
            return tried(history, device, where, attempt);
        }
        history.first.lock();
        try {
            return tried(history, device, where, attempt);
        } finally {
            history.first.unlock();
        }
    }

    private static Outcome<Void> tried(History history, Origin device, String where, Supplier<Outcome<Void>> attempt) {
        Optional<String> earlier = earlier(history, device);
        if (earlier.isPresent()) {
            return Outcome.failed(Trouble.of(TroubleCode.LOGIN_REJECTED, where, Words.of("not-tried", earlier.get())));
        }
        Outcome<Void> outcome = attempt.get();
        switch (outcome) {
            case Outcome.Done<Void> done -> history.proven = true;
            case Outcome.Failed<Void>(Trouble trouble) -> {
                if (trouble.code() == TroubleCode.LOGIN_REJECTED || trouble.code() == TroubleCode.WEB_LOCKED) {
                    history.rejectedBy.put(device, where);
                }
            }
        }
        return outcome;
    }

    private static Optional<String> earlier(History history, Origin device) {
        Optional<String> here = Optional.ofNullable(history.rejectedBy.get(device));
        return history.proven
                ? here
                : here.or(() -> history.rejectedBy.values().stream().findFirst());
    }
}
