package org.fleetmail.device.profile;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/**
 * How an administrator logs in.
 *
 * @param kind by what means
 * @param steps requests in their order; for {@code basic} and {@code digest} there may be none, the header goes with
 *     every request
 * @param rejected signs of a wrong user or password; HTTP status 401 always is one
 * @param busy signs of another administrator's session
 * @param locked signs of a login that is locked
 * @param lockOut when the device locks its login
 * @param provenance where this is known from
 */
public record WebLogin(
        Kind kind,
        List<WebExchange> steps,
        List<WebMark> rejected,
        List<WebMark> busy,
        List<WebMark> locked,
        Optional<LockOut> lockOut,
        Provenance provenance) {
    /** By what means. */
    public enum Kind {
        /** None is needed. */
        NONE,
        /** A form; a cookie holds the session. */
        FORM,
        /** RFC 7617. */
        BASIC,
        /** RFC 7616. */
        DIGEST,
        /** A request whose answer holds a token that later requests carry. */
        TOKEN;

        /** For people. */
        public Sentence label() {
            return Sentence.of(WebLogin.class, "login." + name());
        }
    }

    /**
     * A device that locks its login.
     *
     * @param failures after so many wrong passwords
     * @param minutes for so long
     */
    public record LockOut(int failures, int minutes) {}

    public WebLogin {
        steps = List.copyOf(steps);
        rejected = List.copyOf(rejected);
        busy = List.copyOf(busy);
        locked = List.copyOf(locked);
    }
}
